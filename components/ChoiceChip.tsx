import type { IconNode } from 'lucide';
import './ChoiceChip.css';
import { Icon } from './Icon.tsx';

type Choice = { value: string; label: string };

type Props = {
  /** What is chosen here, for screen readers: "Who", "When". */
  label: string;
  icon: IconNode;
  /** What the chip reads; the choice's own label when left out. */
  text?: string;
  value: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
  /** It still waits for an answer. */
  open?: boolean;
};

/** A small word that can be changed on the spot: it looks like a chip and is a real select, so every keyboard knows it. */
export function ChoiceChip({ label, icon, text, value, choices, onChoose, open = false }: Props) {
  const shown = text ?? choices.find((choice) => choice.value === value)?.label ?? '';
  return (
    <span class={open ? 'choice-chip open' : 'choice-chip'}>
      <span class="face" aria-hidden="true">
        <Icon icon={icon} size={14} />
        <bdi>{shown}</bdi>
      </span>
      <select aria-label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}
