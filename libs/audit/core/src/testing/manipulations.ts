import { dossierPaths } from '../dossier-format';
import {
  backDateBeforeCheckpoint,
  backDateInChain,
  forgeCheckpoint,
  forgeWithKey,
  fork,
  replayCheckpoint,
  replayDossier,
} from './altered-checkpoints';
import { alterAnyFile, alterLine, alterRecord, swapAndRenameDocument, swapDocument } from './altered-contents';
import {
  alterByte,
  anEarlierDay,
  anotherPerson,
  deleteMiddle,
  deleteTail,
  duplicate,
  editAndRebuild,
  editAndRehash,
  editEvent,
  insert,
  leftOut,
  leftOutWithHeads,
  swap,
} from './altered-events';
import { party, type Tampered } from './tampered';

/** One way to alter a dossier. */
export interface Manipulation {
  /** In words. */
  readonly name: string;
  /** What the auditor must hold for it to be found; nothing unless told. */
  readonly needs?: 'an earlier checkpoint' | 'the key';
  readonly make: (seed: number) => Tampered;
}

/** Every way to alter a dossier that the verifiers are tested against. */
export const manipulations: readonly Manipulation[] = [
  { name: 'alter a bit of an event', make: alterByte },
  { name: 'alter a bit of any file', make: alterAnyFile },
  { name: 'edit an event and rehash its leaf', make: editAndRehash },
  { name: 'edit an event and rebuild the whole tree', make: editAndRebuild },
  { name: 'delete an event in the middle', make: deleteMiddle },
  { name: 'delete the tail', make: deleteTail },
  { name: 'insert an event', make: insert },
  { name: 'swap two events', make: swap(false) },
  { name: 'swap two events with their proofs', make: swap(true) },
  { name: 'duplicate an event', make: duplicate },
  { name: 'change the actor', make: editEvent(anotherPerson) },
  { name: 'change the time', make: editEvent(anEarlierDay) },
  { name: 'change the time in a one-party dossier', make: editEvent(anEarlierDay, party) },
  { name: 'back-date an event before the one it follows, sealed with the key', make: backDateInChain },
  { name: 'back-date an event before an earlier checkpoint, sealed with the key', make: backDateBeforeCheckpoint },
  { name: 'replay an old checkpoint', make: replayCheckpoint },
  { name: 'replay an old dossier', needs: 'an earlier checkpoint', make: replayDossier },
  { name: 'forge a checkpoint', make: forgeCheckpoint },
  { name: 'forge a checkpoint and swap the key', needs: 'the key', make: forgeWithKey },
  { name: 'fork the log', needs: 'an earlier checkpoint', make: fork('log') },
  { name: 'fork the log of a one-party dossier', needs: 'an earlier checkpoint', make: fork('party') },
  { name: 'swap a document', make: swapDocument },
  { name: 'swap a document and rename it', make: swapAndRenameDocument },
  { name: 'leave out an event of one party, in the middle of its chain', make: leftOut(false) },
  { name: 'leave out an event of one party, at the end of its chain', make: leftOut(true) },
  { name: 'leave out the end of a chain and rewrite the heads', make: leftOutWithHeads },
  {
    name: 'alter a personal value',
    make: alterLine(dossierPaths.personal, (row) => void (row['value'] = 'Somebody Else'), {
      what: 'PERSONAL_DIFFERS',
    }),
  },
  { name: 'alter a record', make: alterRecord },
];
