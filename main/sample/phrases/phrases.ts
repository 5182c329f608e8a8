import type { Lines } from '../problem.ts';

/** What is said in any conversation, whatever the problem, in one language. */
export interface Phrases {
  greet: Lines;
  askNumber: Lines;
  giveNumber: Lines;
  found: Lines;
  /** Opens the agent's first letter. */
  gotMail: Lines;
  holdOn: Lines;
  /** Two customers fit: the agent asks which, or does not. */
  askWhich: Lines;
  sayWhich: Lines;
  /** Said while `number` is the wrong one and `otherNumber` the customer's own. */
  wrongLine: Lines;
  brushOff: Lines;
  angry: Lines;
  calm: Lines;
  toolTrouble: Lines;
  toolGone: Lines;
  /** In letters, where the attempts themselves are not told. */
  notAccepted: Lines;
  askPerson: Lines;
  askPersonAgain: Lines;
  handNow: Lines;
  questionBack: Lines;
  dodge: Lines;
  handOver: Lines;
  unsure: Lines;
  upset: Lines;
  tooEarly: Lines;
  refuse: Lines;
  checkRules: Lines;
  noRule: Lines;
  passOnRule: Lines;
  accept: Lines;
  waitAndSee: Lines;
  resigned: Lines;
  doubt: Lines;
  giveUp: Lines;
  callBack: Lines;
  offerPerson: Lines;
  declineOffer: Lines;
  anythingElse: Lines;
  noThanks: Lines;
  bye: Lines;
  left: Lines;
  /** Put before and after an opening, so that no two begin alike. */
  hello: Lines;
  hurry: Lines;
}
