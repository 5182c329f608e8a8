/** Patterns over the words of English, German, Spanish and French at once: a transcript may change its language. */
export function anyOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** Up to so many words in between, none of them the end of a sentence. */
function within(words: number): string {
  return `(?:\\s+[^\\s.?!]+){0,${words}}?\\s+`;
}

const GAP = within(6);

const PERSON_EN =
  'human(?: being)?s?|(?:real|live|actual) (?:person|agent|human|being)|person|people|agent|representative|rep|supervisor|manager|(?:someone|somebody)(?! about)|specialist|advis[eo]r|operator|colleague|human support|support team|higher[- ]up';
const PERSON_DE =
  'Mensch(?:en)?|(?:echte[nr]?|richtige[nr]?) (?:Person|Mitarbeiter(?:in)?)|Person|Mitarbeiter(?:in|s)?|Berater(?:in)?|Vorgesetzten?|Kolleg(?:en|in)|jemand(?:em|en)?|Kundenbetreuer(?:in)?|Sachbearbeiter(?:in)?';
const PERSON_ES =
  'humano|persona(?: real)?|agente|representante|supervisora?|encargad[oa]|responsable|alguien|asesora?|operadora?|gerente';
const PERSON_FR =
  "humaine?|(?:vraie )?personne|agente?|conseill[eè]re?|conseiller|responsable|superviseure?|quelqu[’']un|opérat(?:eur|rice)|représentante?";

/** Asking to be handed to a person. */
export const ASKS_FOR_PERSON = anyOf(
  `(?:speak|talk|chat)(?:ing)?${GAP}(?:${PERSON_EN})`,
  `(?:transfer|connect|forward|redirect|escalate|pass|hand|put)(?:ed|red|ring|ing)?${GAP}(?:${PERSON_EN})`,
  '(?:transfer|connect) me(?! (?:the|my|a|some|money|funds)(?!\\s+(?:human|agent|person|representative|supervisor|manager)))',
  'put me (?:through|on with)',
  '(?:be|being|get) (?:transferred|connected|put through)',
  'escalate (?:this|it|my (?:case|issue|request|complaint))',
  '(?:want|need|like|prefer|get(?: me)?|give me|have|request|asking for|asked for|ask for) (?:to (?:speak|talk) (?:to|with) )?(?:a|an|the|your|some|another)? ?(?:human(?: being)?|(?:real|live|actual) (?:person|agent|human)|human agent|representative|supervisor|manager)',
  `(?:sprechen|reden|telefonieren)${within(3)}?mit${within(3)}(?:${PERSON_DE})|mit (?:einem|einer|eurem|eurer|ihrem|ihrer|dem|der|jemandem)${within(3)}(?:sprechen|reden|verbinden|telefonieren|verbunden)`,
  'mit jemandem (?:sprechen|reden|verbinden)',
  `(?:verbinden|verbinde|verbindet|weiterleiten|leiten)${GAP}(?:${PERSON_DE})`,
  `(?:verbinden|verbinde) (?:Sie )?mich|stellen Sie mich (?:bitte )?durch|(?:will|möchte|brauche|hätte gern(?:e)?|verlange) (?:bitte )?(?:sofort |endlich |jetzt )?(?:einen|eine|den|die|Ihren|Ihre) (?:echten |richtigen |menschlichen )?(?:${PERSON_DE})`,
  `(?:hablar|chatear|comunicar(?:me)?|contactar)${within(3)}?con${within(3)}(?:${PERSON_ES})|hablar con (?:${PERSON_ES})`,
  `(?:transferir|transfiera|transfi[eé]rame|p[aá]seme|pasarme|pasar|comun[ií]queme|con[eé]cteme|ponerme|p[oó]ngame|derivar|derive)${GAP}(?:${PERSON_ES})`,
  `(?:quiero|necesito|quisiera|prefiero) (?:a )?(?:un|una) (?:agente |persona )?(?:humano|humana|persona(?: real)?|agente|representante|supervisora?)`,
  `parler${within(2)}?(?:à|a|avec)${within(3)}(?:${PERSON_FR})|parler (?:à|avec) (?:un|une)? ?(?:${PERSON_FR})|parler à quelqu[’']un`,
  `(?:passez|passer|transférez|transférer|mettez|mettre|connectez|orienter)(?:-moi)?${GAP}(?:${PERSON_FR})|passez-moi (?:un|une|votre|le|la) (?:${PERSON_FR})|transférez-moi|(?:être|etre) transférée?`,
  `(?:veux|voudrais|souhaite|exige|demande|besoin d[’'e]) ?(?:à )?(?:un|une)? ?(?:vrai |vraie )?(?:humaine?|conseill[eè]re?|superviseure?|responsable|agent humain)`,
);

/** Words that turn the asking around when they come shortly before it. */
export const TURNS_IT_AROUND = anyOf(
  "(?:do|does|did|would|will|can|could)(?:n[’']t| not)(?: really)?",
  '(?:rather|prefer|really) not|not (?:want|need|wish|going)|no need|without|instead of|avoid|never|rather than|stop|refuse[sd]?',
  'kein(?:e|en|em|er)?|nicht|ohne|statt|anstatt|lieber nicht',
  'no (?:quiero|necesito|hace falta|me)|sin|en vez de|nunca',
  'ne (?:veux|souhaite|voudrais|me)|pas|sans|plutôt que|au lieu',
);

/** A question that lets the customer choose between several. */
export const ASKS_WHICH = anyOf(
  'which|what (?:order|line|number|account|reservation|booking|phone)|do you mean|did you mean|are you (?:referring|calling)|is (?:this|that|it) (?:the|about)|would you like me to|confirm|verify|correct',
  'welche[nrsm]?|meinen Sie|meinst du|handelt es sich|bestätigen|stimmt das|richtig',
  'cu[aá]l(?:es)?|se refiere|te refieres|confirma(?:r|s)?|es correcto',
  'laquelle|lequel|lesquel(?:le)?s|quel(?:le)?|parlez-vous|confirme[rz]?|est-ce (?:bien|correct)',
);

export const SOUNDS_FRUSTRATED = anyOf(
  "frustrat(?:ed|ing|ion)|ridiculous|unacceptable|annoy(?:ed|ing)|angry|furious|outrageous|fed up|upset|(?:terrible|awful|horrible) (?:service|experience|support)|useless|waste of (?:my )?time|disappoint(?:ed|ing)|so done|sick of|this is a joke|can[’']t believe|come on|desperate|stressful|stressed",
  'frustrier(?:t|end)|lächerlich|unverschämt|unmöglich|ärgerlich|verärgert|wütend|sauer|genervt|nervt|Frechheit|Zumutung|reicht mir|enttäuscht|Zeitverschwendung|inakzeptabel',
  'frustrad[oa]|frustrante|rid[ií]culo|inaceptable|enojad[oa]|enfadad[oa]|furios[oa]|hart[oa]|indignante|vergüenza|decepcionad[oa]|p[eé]rdida de tiempo|molest[oa]',
  'frustrée?|frustrant|ridicule|inacceptable|énervée?|énervant|furieu(?:x|se)|en colère|scandaleux|marre|déçue?|honte(?:ux)?|perte de temps|agaçant',
);

export const SOUNDS_SOLVED = anyOf(
  "thank(?:s| you)|great|perfect|awesome|wonderful|that (?:works|helps|solved)|works (?:now|again)|it[’']?s working|all set|sorted",
  'danke(?: schön| sehr)?|vielen Dank|perfekt|super|funktioniert (?:jetzt|wieder)|geht wieder|klappt|erledigt',
  'gracias|perfecto|genial|ya funciona|solucionado|resuelto',
  'merci|parfait|super|ça marche|cela fonctionne|fonctionne (?:maintenant|de nouveau)|réglé|résolu',
);

export const SOUNDS_UNSOLVED = anyOf(
  "still (?:not|no|doesn[’']t|isn[’']t|can[’']t)|not (?:solved|fixed|resolved|helpful)|doesn[’']t (?:work|help)|no help|nothing (?:else )?(?:I|you) can do|give up|forget it|cancel (?:my|the) (?:account|contract|subscription)",
  'immer noch (?:nicht|kein)|funktioniert nicht|hilft (?:mir )?nicht|vergessen Sie es|gebe auf|kündige',
  'sigue sin|todav[ií]a no|no funciona|no me ayuda|olv[ií]delo|me rindo',
  'toujours (?:pas|rien)|ne (?:marche|fonctionne) (?:toujours )?pas|laissez tomber|abandonne',
);
