import type { MouseEvent, ReactNode } from 'react';
import { useExplorer, useStateLater } from '../../explorer.ts';
import type { Step } from '../../state/actions.ts';
import { toAddress } from '../../state/address.ts';

interface StepLinkProps {
  readonly step: Step;
  readonly className?: string;
  readonly current?: boolean;
  readonly lang?: string;
  readonly title?: string;
  /** The keyboard comes here first when it comes to this part of the page. */
  readonly isEntry?: boolean;
  /** After the step was taken here. */
  onFollow?(): void;
  readonly children: ReactNode;
}

/** A link to the state that a step leads to: it can be opened in a new tab, and otherwise takes the step right here. */
export function StepLink({ step, className, current, lang, title, isEntry, onFollow, children }: StepLinkProps) {
  const { do: take, history, prepare } = useExplorer();
  const address = toAddress(step(useStateLater()));
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    take(step);
    onFollow?.();
  };
  const approach = () => prepare(step(history.get().present).page);
  return (
    <a
      href={address}
      onClick={follow}
      onPointerEnter={approach}
      onFocus={approach}
      className={className}
      aria-current={current ? 'page' : undefined}
      lang={lang}
      title={title}
      data-entry={isEntry || undefined}
    >
      {children}
    </a>
  );
}
