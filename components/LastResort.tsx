import { Component, type ReactNode } from 'react';
import { t } from '#i18n';
import { sentenceOf } from '@/lib/report';
import { EmptyState } from './EmptyState';

interface Props {
  onAgain(): void;
  children: ReactNode;
}

/** Stands in for a page that cannot be drawn: says so, and offers to try again. */
export class LastResort extends Component<Props, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    const again = { text: t('popup.again'), onClick: this.props.onAgain };
    return <EmptyState title={sentenceOf(this.state.error)} steps={[again]} />;
  }
}
