// A mistake in one part of a page stays in that part; typed text is kept by the store, not by the page.
import { Component, type ReactNode } from 'react';
import { commonTexts, useText } from '../locales/index.ts';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';

export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const t = useText(commonTexts);
  return (
    <div className="empty" role="alert">
      <Icon name="warning" />
      <p className="empty-title">{t('crashTitle')}</p>
      <p className="empty-text">{t('crashText')}</p>
      <Button onPress={() => location.reload()}>{t('reload')}</Button>
    </div>
  );
}
