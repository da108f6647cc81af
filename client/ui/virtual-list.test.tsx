import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { VirtualList } from './virtual-list.tsx';

const ITEMS = Array.from({ length: 10_000 }, (_, index) => ({ key: `k${index}` }));
function show(onOpen: (key: string) => void = () => {}) {
  render(
    <VirtualList label="Long" items={ITEMS} rowHeight={50} selectedKey={undefined} onOpen={onOpen}>
      {({ key }) => <span>{key}</span>}
    </VirtualList>,
  );
}
afterEach(cleanup);

describe('a long list', () => {
  it('draws what is in sight and says how long it is', () => {
    show();
    const rows = screen.getAllByRole('listitem');
    expect(rows.length).toBeLessThan(30);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
    expect(screen.getByRole('list', { name: 'Long' }).style.height).toBe('500000px');
  });

  it('is walked by arrows, Home and End, with the row that has the focus always drawn', async () => {
    const opened = vi.fn();
    show(opened);
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('k0');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('k1');
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('k9999');
    await user.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledWith('k9999');
    await user.keyboard('{Home}');
    expect(document.activeElement?.textContent).toBe('k0');
  });
});
