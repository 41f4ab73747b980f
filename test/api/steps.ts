/** What a stream of an ingest's progress says, step by step. */
export async function* readSteps(response: Response): AsyncGenerator<unknown> {
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += new TextDecoder().decode(chunk);
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      const line = text.slice(0, end);
      text = text.slice(end + 1);
      if (line.startsWith('data: {')) yield JSON.parse(line.slice('data: '.length)).data.ingestProgress;
    }
  }
}

/** Where that stream is. */
export const WATCH = '/graphql?query=subscription{ingestProgress{name state message}}';
