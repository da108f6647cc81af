// Three ways through the starter exercise: as it should go, into every branch and back, and into every branch to its end.
import { MINUTE, SECOND } from '../../shared/kit/time.ts';

export interface Choice {
  /** Exercise milliseconds. */
  readonly at: number;
  readonly team: string;
  readonly decision: string;
  readonly option: string;
}

export interface Way {
  readonly choices: readonly Choice[];
  /** Where the four storylines stand at ENDEX. */
  readonly ends: Readonly<Record<string, string>>;
  /** Injects beyond the fourteen of the main list that must have gone out, and no other. */
  readonly branches: readonly string[];
}

/** The fourteen injects of the main list; control's reserve (`x…`) stands beside them and never comes by itself. */
export const MAIN = Array.from({ length: 14 }, (_, index) => `c${String(index + 1).padStart(2, '0')}`);

function choices(script: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(script)
    .flatMap(([team, lines]) =>
      lines
        .trim()
        .split('\n')
        .map((line) => {
          const [minutes = '', seconds = '', decision = '', option = ''] = line.trim().split(/[:\s=]+/);
          return { at: Number(minutes) * MINUTE + Number(seconds) * SECOND, team, decision, option };
        }),
    )
    .sort((a, b) => a.at - b.at);
}

/** Everything as one would wish; nobody runs, nobody is lost. */
export const GOOD: Way = {
  choices: choices({
    'first-response': `
      7:00 first-steps=care-and-record
      8:00 kel-speaks=apart-with-mediator
      17:00 share-first-response=lock-and-boy
      24:00 wage-loss=from-roster
      25:30 second-hall=joint-visit
      27:30 case-plan=lead-protection`,
    justice: `
      13:00 residence-order=help-first
      17:05 share-justice=order-and-file
      21:30 reflection-request=propose
      22:30 tam-key=screen-again
      27:40 case-plan=lead-protection
      29:00 freezing-order=with-claim
      30:00 radio-answer=short-statement`,
    protection: `
      12:00 boy-age=presume-and-place
      17:10 share-protection=child-doubt
      19:30 lena-question=explain-and-ask
      27:35 case-plan=lead-protection
      31:30 uncle-call=refuse`,
    money: `
      14:00 bank-note=parallel-and-records
      17:15 share-money=lead-and-question
      24:15 deductions=follow-back
      27:45 case-plan=lead-protection
      28:30 suspend-payment=hold-with-share`,
  }),
  ends: { workers: 'helped', tam: 'second-hall', pirro: 'protected', 'wage-account': 'held-for-five' },
  branches: ['c08a', 'c09b'],
};

/** Every branch is taken, and every way back. */
export const BACK: Way = {
  choices: choices({
    'first-response': `
      8:00 first-steps=secure-site
      8:30 kel-speaks=kel-for-needs
      16:30 share-first-response=list-aloud
      24:00 wage-loss=declared-days
      26:30 second-hall=patrol-now
      27:20 case-plan=own-field`,
    justice: `
      12:45 residence-order=papers-first
      16:40 share-justice=wait-for-approval
      21:00 tam-key=arrest
      22:30 reflection-request=after-statement
      23:45 tam-second-look=screen-again
      28:40 case-plan=lead-justice
      29:30 freezing-order=balance-only
      30:30 radio-answer=no-comment`,
    protection: `
      12:30 boy-age=notify-and-stay
      16:50 share-protection=consent-first
      18:30 call-the-two=call
      20:30 lena-question=explain-and-ask
      27:15 missing-boy=alert
      28:10 case-plan=lead-justice
      31:30 uncle-call=papers-first`,
    money: `
      14:30 bank-note=records-holder
      17:10 share-money=read-report
      24:15 deductions=contributions
      26:45 case-plan=own-field
      27:40 suspend-payment=hold-all
      28:30 account-repair=release-wages`,
  }),
  ends: { workers: 'one-back', tam: 'second-hall', pirro: 'place-known', 'wage-account': 'repaired' },
  branches: ['c04a', 'c04b', 'c05a', 'c05b', 'c05c', 'c08a', 'c09a', 'c09b', 'c14a', 'c14b'],
};

/** Every branch is taken, and no way back; two cards are left lying. */
export const LOST: Way = {
  choices: choices({
    'first-response': `
      8:00 first-steps=register
      8:30 kel-speaks=send-away`,
    justice: `
      22:00 tam-key=statement
      25:00 tam-second-look=lawyer-first
      30:00 radio-answer=correct-facts`,
    protection: `
      21:00 call-the-two=pass-on
      28:00 missing-boy=ask-foreman`,
    money: `
      14:00 bank-note=forward-report
      28:00 suspend-payment=hold-all
      29:30 account-repair=parcels`,
  }),
  ends: { workers: 'stay-away', tam: 'unheard', pirro: 'with-uncle', 'wage-account': 'left-blocked' },
  branches: ['c04a', 'c05a', 'c05b', 'c09a', 'c13a', 'c14a'],
};
