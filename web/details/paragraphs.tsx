import { MarkedText, type Span } from './marked-text.tsx';

/** A passage of a document, set as it is read: a paragraph a line, with its spans marked. */
export function Paragraphs({
  text,
  start,
  spans,
}: {
  readonly text: string;
  readonly start: number;
  readonly spans: readonly Span[];
}) {
  let at = start;
  const lines = text.split('\n').map((line) => {
    const from = at;
    at += line.length + 1;
    return { line, from };
  });
  return (
    <div className="paragraphs" lang="zh-CN">
      {lines
        .filter(({ line }) => line.trim() !== '')
        .map(({ line, from }) => (
          <p key={from}>
            <MarkedText text={line} start={from} spans={spans} />
          </p>
        ))}
    </div>
  );
}
