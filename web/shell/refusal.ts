import type { AskError } from '../api-client/client.ts';
import type { Words } from '../language/zh.ts';

interface Refusal {
  readonly title: string;
  readonly help: string | null;
  /** Asking the same again would not help. */
  readonly isFinal: boolean;
}

/** What went wrong, in the reader's language. */
export function refusalOf(error: AskError | null, states: Words['states']): Refusal {
  if (error?.reason === 'offline') return { title: states.offline, help: states.offlineHelp, isFinal: false };
  switch (error?.code) {
    case 'LIMIT_EXCEEDED':
      return { title: states.tooMuch, help: states.tooMuchHelp, isFinal: true };
    case 'BAD_INPUT':
      return { title: states.badInput, help: states.badInputHelp, isFinal: true };
    case 'BUSY':
      return { title: states.busy, help: states.busyHelp, isFinal: false };
    case 'STORE_UNAVAILABLE':
      return { title: states.noStore, help: states.noStoreHelp, isFinal: false };
    default:
      return { title: states.refused, help: null, isFinal: false };
  }
}
