import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { say, sayCount } from '../../components/say.ts';
import { toldAgain } from '../../relationship/importReport.ts';
import { imports } from '../../storage/imports.ts';
import { acting } from './acting/acting.ts';
import { doing } from './acts.ts';

/** Takes an import back, after asking where later ones told the same again; and the question, to be shown while it is asked. */
export function useTakingBack(): { takeBack: (importId: string) => Promise<void>; question: ComponentChildren } {
  const [asked, setAsked] = useState<{ importId: string; count: number } | null>(null);
  const undo = (importId: string) => doing((far) => acting({ kind: 'undo import', importId }, far), say('importUndone'), 'final');

  async function takeBack(importId: string) {
    const count = toldAgain(await imports(), importId);
    if (count > 0) setAsked({ importId, count });
    else await undo(importId);
  }

  const question = asked && (
    <ConfirmDialog
      title={say('importUndo')}
      confirm={say('importUndoAll')}
      onConfirm={() => {
        setAsked(null);
        undo(asked.importId);
      }}
      onClose={() => setAsked(null)}
    >
      <p>{sayCount('importUndoToldAgain', asked.count)}</p>
    </ConfirmDialog>
  );
  return { takeBack, question };
}
