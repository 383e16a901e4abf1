import type { IconNode } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import './MenuButton.css';
import { Button } from './Button.tsx';
import { moveFocusIn } from './moveFocus.ts';

/** One thing a menu offers. */
export type MenuItem = { text: string; onChoose: () => void };

type Props = {
  /** What the button says. */
  text: string;
  /** Its whole name where the words alone do not say whom it is for: "Later for Ada". */
  label: string;
  icon: IconNode;
  /** Shows the icon alone. */
  iconOnly?: boolean;
  items: readonly MenuItem[];
};

/** A button that opens a short menu under it. Arrows move, Escape and a click elsewhere close it. */
export function MenuButton({ text, label, icon, iconOnly = false, items }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const menuId = useId();

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  function close() {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  }

  function onKeyDown(event: KeyboardEvent, menu: HTMLElement) {
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') moveFocusIn(menu, 1);
    else if (event.key === 'ArrowUp') moveFocusIn(menu, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="menu-button" ref={root}>
      <Button
        kind="bare"
        icon={icon}
        iconOnly={iconOnly}
        label={label}
        menu={{ id: menuId, open }}
        onClick={() => setOpen(!open)}
      >
        {text}
      </Button>
      {open && (
        <div
          class="menu"
          role="menu"
          id={menuId}
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => onKeyDown(event, event.currentTarget)}
        >
          {items.map((item) => (
            <button
              key={item.text}
              type="button"
              role="menuitem"
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
