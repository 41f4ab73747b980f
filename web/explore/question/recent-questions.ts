import * as v from 'valibot';

const KEY = 'zhengmai.questions';
const MOST = 6;

const Stored = v.array(v.string());

/** What was asked last in this browser, newest first; nothing where it keeps no such things. */
export function recentQuestions(): readonly string[] {
  try {
    return v.parse(Stored, JSON.parse(window.localStorage.getItem(KEY) ?? '[]')).slice(0, MOST);
  } catch {
    return [];
  }
}

export function keepQuestion(question: string): void {
  const asked = question.trim();
  if (asked === '') return;
  write([asked, ...recentQuestions().filter((one) => one !== asked)].slice(0, MOST));
}

export function forgetQuestions(): void {
  write([]);
}

function write(questions: readonly string[]): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(questions));
  } catch {
    // A browser that keeps nothing still searches.
  }
}
