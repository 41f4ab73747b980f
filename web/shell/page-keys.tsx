import { useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useExplorer, useSteps } from '../explorer.ts';
import { useWords } from '../language/words.ts';

/** What F6 goes through, in the order in which the page shows it. */
const REGIONS = '.column[aria-label], #content > .sheet, .tab-panel';
/** What takes the focus within a region: what is chosen in it, what says that it is the way in, else the first thing there is. */
const ENTRIES = [
  '[data-entry][aria-current]',
  '[data-entry]',
  'a[href], button:not([disabled]), input, [tabindex="0"]',
];

/** Keys that work everywhere: undo and redo, `/` to search, `?` for the sheet of keys, F6 from one part of the page to the next. */
export function PageKeys() {
  const words = useWords();
  const { undo, redo } = useSteps();
  const { announce } = useExplorer();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = stepOf(event);
      if (by !== 0) {
        const name = goToRegion(by);
        if (name !== null) announce(name);
      } else if (isEditing(event.target)) return;
      else if (event.ctrlKey || event.metaKey) {
        const key = event.key.toLowerCase();
        if (key === 'z') event.shiftKey ? redo() : undo();
        else if (key === 'y') redo();
        else return;
      } else if (event.key === '/') document.querySelector<HTMLInputElement>('.search-input')?.focus();
      else if (event.key === '?') setOpen(true);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo, announce]);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="overlay">
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {words.keys.title}
          </Heading>
          <dl className="key-sheet">
            {words.keys.list.map(([keys = '', meaning]) => (
              <div key={keys} className="key-row">
                <dt>
                  {keys.split('  ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <div className="dialog-actions">
            <Button className="button" onPress={() => setOpen(false)}>
              {words.reading.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** F6, or Ctrl with an arrow where no text is written: one region on, or one back. */
function stepOf(event: KeyboardEvent): -1 | 0 | 1 {
  if (event.key === 'F6') return event.shiftKey ? -1 : 1;
  if (!event.ctrlKey || event.shiftKey || event.altKey || isEditing(event.target)) return 0;
  return event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
}

/** Moves the focus into the next region; answers with its name. */
function goToRegion(by: -1 | 1): string | null {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    ({ offsetParent }) => offsetParent !== null,
  );
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const start = now < 0 ? (by > 0 ? 0 : regions.length - 1) : (now + by + regions.length) % regions.length;
  const region = regions[start];
  if (!region) return null;
  const entry = ENTRIES.map((selector) => region.querySelector<HTMLElement>(selector)).find((found) => found !== null);
  entry?.focus();
  // Some screen readers say nothing of what they do not know as a control.
  const own = entry?.getAttribute('role') === 'application' ? [entry.ariaLabel, entry.ariaDescription] : [];
  return [region.ariaLabel, ...own].filter(Boolean).join(' · ') || null;
}

function isEditing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
