import type { ReactNode } from 'react';
import { StepLink } from '../shell/controls/step-link.tsx';
import { useWidth } from '../shell/use-width.ts';
import { showPlace } from '../state/actions.ts';

interface PlaceLinkProps {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly className?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Leads to a place in a document's text. On a phone, where text and panel do not fit side by side, the panel goes. */
export function PlaceLink({ documentId, start, end, children, ...looks }: PlaceLinkProps) {
  const narrow = useWidth() < NARROW;
  return (
    <StepLink {...looks} lang="zh-CN" step={showPlace(documentId, { start, end }, { alone: narrow })}>
      {children}
    </StepLink>
  );
}

const NARROW = 900;
