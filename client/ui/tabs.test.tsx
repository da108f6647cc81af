import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Tabs } from './tabs.tsx';

function Three() {
  const [selected, select] = useState<'a' | 'b' | 'c'>('a');
  const tabs = (['a', 'b', 'c'] as const).map((id) => ({ id, label: `Tab ${id}`, content: <p>Content {id}</p> }));
  return <Tabs label="Three" tabs={tabs} selected={selected} onSelect={select} />;
}
const selected = () => screen.getAllByRole('tab').filter((tab) => tab.getAttribute('aria-selected') === 'true');
afterEach(cleanup);

describe('tabs', () => {
  it('are one stop for the Tab key, before what they show', async () => {
    render(<Three />);
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Tab a' }));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Tab a' }));
  });

  it('are chosen by arrows, Home and End, round at both ends, and show what is chosen', async () => {
    render(<Three />);
    const user = userEvent.setup();
    await user.tab();
    for (const [key, name] of [
      ['ArrowRight', 'b'],
      ['End', 'c'],
      ['ArrowRight', 'a'],
      ['ArrowLeft', 'c'],
      ['Home', 'a'],
    ]) {
      await user.keyboard(`{${key}}`);
      expect(selected()).toEqual([document.activeElement]);
      expect(screen.getByRole('tabpanel', { name: `Tab ${name}` }).textContent).toBe(`Content ${name}`);
    }
  });

  it('shows one panel, named by its tab, and no tab points at one that is not there', async () => {
    render(<Three />);
    await userEvent.setup().click(screen.getByRole('tab', { name: 'Tab b' }));
    expect(screen.getAllByRole('tabpanel')).toHaveLength(1);
    const pointing = screen.getAllByRole('tab').flatMap((tab) => tab.getAttribute('aria-controls') ?? []);
    expect(pointing).toEqual([screen.getByRole('tabpanel').id]);
  });
});
