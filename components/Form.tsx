import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './Form.css';
import { Button } from './Button.tsx';
import { failureWords } from './failureWords.ts';
import { Notice } from './Notice.tsx';
import { say } from './say.ts';

type Props = {
  /** Saves what was typed; a rejection keeps the form as it is and says so. */
  onSave: () => Promise<void>;
  /** What the saving button says; "Save" when left out. */
  saveLabel?: string;
  /** Whether there is anything worth saving. */
  ready?: boolean;
  onCancel?: () => void;
  children: ComponentChildren;
};

/** Fields with Save and Cancel. Nothing typed is ever lost to a failed write. */
export function Form({ onSave, saveLabel, ready = true, onCancel, children }: Props) {
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // A browser heeds `autofocus` once a document; this form may be the tenth to open here.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[autofocus]')?.focus(), []);

  async function save(event: SubmitEvent) {
    event.preventDefault();
    if (saving || !ready) return;
    setSaving(true);
    try {
      await onSave();
      setFailure(null);
    } catch (error) {
      setFailure(failureWords(error));
    } finally {
      setSaving(false);
    }
  }

  return (
    <form ref={form} class="form" onSubmit={save}>
      {children}
      {failure !== null && <Notice tone="danger">{failure}</Notice>}
      <div class="actions">
        {onCancel && <Button onClick={onCancel}>{say('cancel')}</Button>}
        <Button kind="main" submit disabled={!ready || saving}>
          {saveLabel ?? say('save')}
        </Button>
      </div>
    </form>
  );
}
