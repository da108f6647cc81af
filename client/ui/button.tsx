import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Icon, type IconName } from './icons.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  children: ReactNode;
  kind?: 'plain' | 'primary' | 'danger' | 'quiet';
  size?: 'small' | 'normal' | 'large';
  icon?: IconName;
  className?: string;
}

export function Button({ children, kind = 'plain', size = 'normal', icon, className = '', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${kind} button-${size} ${className}`}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

/** A button that shows an icon only; `label` is its name and its tooltip. */
export function IconButton({
  icon,
  label,
  size = 'normal',
  ...rest
}: Omit<ButtonProps, 'children' | 'icon'> & { icon: IconName; label: string }) {
  return (
    <span title={label}>
      <AriaButton {...rest} aria-label={label} className={`button button-quiet button-${size} button-icon`}>
        <Icon name={icon} />
      </AriaButton>
    </span>
  );
}
