import { Component, type ReactNode } from 'react';
import { t } from '#i18n';
import { sentenceOf } from '@/lib/report';
import { EmptyState } from './EmptyState';

interface Props {
  onAgain(): void;
  children: ReactNode;
}

/** Stands in for a page that cannot be drawn, mostly since the store cannot be read: says so, and offers to try again. */
export class LastResort extends Component<Props, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    const again = { text: t('popup.again'), onClick: this.props.onAgain };
    return <EmptyState title={sayOf(this.state.error)} steps={[again]} />;
  }
}

/** The sentence of a store that failed speaks of what was to be kept; a page only reads. */
function sayOf(error: unknown): string {
  const isUnread = error instanceof Error && error.name === 'StoreFailedError';
  return isUnread ? t('trouble.storeBroken') : sentenceOf(error);
}
