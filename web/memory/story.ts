import * as v from 'valibot';

/** A place of the explorer worth showing, with what is to be said there. */
export interface StoryStep {
  readonly title: string;
  /** Path and query, as the explorer writes them. */
  readonly address: string;
  readonly note: string;
}
export type Story = readonly StoryStep[];

/** Browsers and servers take addresses of so many characters. */
const LONGEST = 6_000;
const MOST_STEPS = 40;

/** A path, and not the name of another server, which two slashes would begin. */
export const IN_THE_EXPLORER = /^\/(?!\/)/u;

const Stored = v.pipe(
  v.array(
    v.tuple([
      v.pipe(v.string(), v.maxLength(300)),
      v.pipe(v.string(), v.regex(IN_THE_EXPLORER)),
      v.pipe(v.string(), v.maxLength(2_000)),
    ]),
  ),
  v.minLength(1),
  v.maxLength(MOST_STEPS),
);

/** A story in letters that an address can hold; null when it is too long for one. */
export function toStoryText(story: Story): string | null {
  if (story.length === 0 || story.length > MOST_STEPS) return null;
  const json = JSON.stringify(story.map(({ title, address, note }) => [title.slice(0, 300), address, note]));
  const binary = Array.from(new TextEncoder().encode(json), (byte) => String.fromCharCode(byte)).join('');
  const text = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
  return text.length > LONGEST ? null : text;
}

/** The story of such letters; null when they are none of ours. */
export function fromStoryText(text: string): Story | null {
  if (text.length > LONGEST) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const json = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(binary, (character) => character.charCodeAt(0)),
    );
    return v.parse(Stored, JSON.parse(json)).map(([title, address, note]) => ({ title, address, note }));
  } catch {
    return null;
  }
}
