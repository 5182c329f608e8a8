import type { Phrases } from './phrases.ts';

export const german: Phrases = {
  greet: [
    'Guten Tag, hier ist der Assistent von Meridian Mobile. Was kann ich für Sie tun?',
    'Willkommen bei Meridian Mobile. Womit kann ich Ihnen helfen?',
  ],
  askNumber: [
    'Das sehe ich mir an. Um welche Rufnummer geht es?',
    'Gern. Nennen Sie mir bitte Ihre Mobilnummer?',
    'Das tut mir leid. Auf welche Nummer läuft der Vertrag?',
  ],
  giveNumber: [
    'Das ist die {number}.',
    '{number}, auf {name}.',
    'Meine Nummer ist {number}, ich heiße {name}.',
  ],
  found: ['Danke, ich habe Ihren Vertrag vor mir.', 'Vielen Dank. Ich sehe den Anschluss {number}.'],
  gotMail: ['Vielen Dank für Ihre Nachricht. Ich habe mir das angesehen.'],
  holdOn: ['Einen Moment, ich sehe nach.', 'Ich prüfe das kurz.'],
  askWhich: ['Ich finde zwei Kunden mit diesem Namen. Ist Ihre Nummer {number} oder {otherNumber}?'],
  sayWhich: ['Meine ist {number}.', 'Die mit {ending} am Ende.'],
  wrongLine: ['Moment, {number} ist nicht meine Nummer. Meine ist {otherNumber}.'],
  brushOff: ['Die Änderung ist eingetragen. Es kann ein paar Stunden dauern, bis Sie etwas merken.'],
  angry: ['So langsam reicht es mir wirklich.', 'Das ist eine Frechheit. Ich zahle jeden Monat pünktlich.'],
  calm: [
    'Das verstehe ich, es tut mir leid. Wir bringen das jetzt in Ordnung.',
    'Ihr Ärger ist verständlich. Ich beeile mich.',
  ],
  toolTrouble: [
    'Das System hat das nicht angenommen. Ich versuche es noch einmal.',
    'Da kam eine Fehlermeldung. Ich wiederhole es.',
  ],
  toolGone: ['Wieder derselbe Fehler.', 'Es geht leider erneut nicht durch.'],
  notAccepted: ['Leider nimmt unser System das zurzeit nicht an.'],
  askPerson: [
    'Kann ich bitte mit einem Menschen sprechen?',
    'Ich möchte lieber mit einem Mitarbeiter reden.',
    'Verbinden Sie mich bitte mit jemandem aus dem Kundendienst.',
  ],
  askPersonAgain: [
    'Ich habe nach einem Mitarbeiter gefragt. Verbinden Sie mich jetzt?',
    'Noch einmal: einen Menschen, bitte.',
  ],
  handNow: [
    'Selbstverständlich, ich verbinde Sie mit einer Kollegin.',
    'Gern, ein Kollege übernimmt gleich.',
  ],
  questionBack: [
    'Gern. Darf ich vorher noch wissen, ob Sie das Gerät schon neu gestartet haben?',
    'Das mache ich. Wollen wir vorher noch einen Schritt versuchen?',
  ],
  dodge: [
    'Dabei kann ich Ihnen auch hier helfen. Machen wir mit dem nächsten Schritt weiter.',
    'Die Kollegen sind gerade alle im Gespräch. Wir schaffen das auch so.',
  ],
  handOver: [
    'Ich gebe das an eine Kollegin weiter, sie übernimmt hier.',
    'Ein Kollege macht mit Ihnen weiter, er bekommt meine Notizen.',
  ],
  unsure: [
    'Ich bin mir nicht ganz sicher und gebe Sie lieber an eine Kollegin weiter.',
    'Ob das die Ursache ist, kann ich nicht sicher sagen. Ein Kollege sieht es sich an.',
  ],
  upset: ['Ich merke, dass Sie verärgert sind. Eine Kollegin kümmert sich jetzt um Sie.'],
  tooEarly: ['Das ist etwas für unsere Technik. Ich verbinde Sie.'],
  refuse: ['Aus Sicherheitsgründen kann ich dabei hier nicht helfen. Ein Kollege übernimmt.'],
  checkRules: ['Ich sehe nach, was unsere Regeln dazu sagen.', 'Ich prüfe, ob es dafür eine Regelung gibt.'],
  noRule: [
    'Dazu finde ich keine Regelung, das muss eine Kollegin entscheiden.',
    'Dieser Fall ist bei uns nicht geregelt. Ich gebe ihn an jemanden weiter, der entscheiden darf.',
  ],
  passOnRule: ['Unsere Regeln sehen das nicht vor, aber ein Kollege kann es mit Ihnen besprechen.'],
  accept: ['Schade, aber in Ordnung.', 'Na gut, dann weiß ich Bescheid.'],
  waitAndSee: [
    'Das sollte sich innerhalb von 24 Stunden von selbst geben. Versuchen Sie es bitte morgen noch einmal.',
  ],
  resigned: ['Das haben Sie letztes Mal auch gesagt.', 'Es geht also immer noch nicht. Na toll.'],
  doubt: ['Sind Sie sicher? Im Laden hat man mir etwas anderes gesagt.'],
  giveUp: ['Vergessen Sie es. Ich habe keine Zeit mehr.'],
  callBack: ['Das tut mir leid. Ein Kollege ruft Sie unter {number} zurück.'],
  offerPerson: ['Möchten Sie, dass ein Kollege übernimmt?'],
  declineOffer: ['Nein, machen wir es hier fertig.'],
  anythingElse: ['Kann ich sonst noch etwas für Sie tun?', 'Haben Sie noch eine Frage?'],
  noThanks: ['Nein, das war alles. Danke!', 'Nein danke, schönen Tag noch.'],
  bye: ['Gern geschehen. Auf Wiedersehen.', 'Freut mich, dass es klappt. Einen schönen Tag noch.'],
  left: ['Der Kunde hat die Unterhaltung verlassen.'],
  hello: ['', 'Guten Tag, ', 'Hallo, ', 'Guten Tag. '],
  hurry: ['', '', ' Ich brauche das heute noch.', ' Können Sie das klären?', ' Bitte um Hilfe.'],
};
