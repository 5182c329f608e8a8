/**
 * Names that people give in sentences: "my name is Jonas Weber", "Dear Ms Okafor", a signature. Best effort, in a dozen
 * languages; whoever goes through a preview finds the others.
 */
const INTRODUCTIONS =
  /(?<!\p{L})(?:my (?:full |first |last |middle |legal )?name(?:'s|’s| is|:)|name's|mein name ist|ich hei(?:ß|ss)e|je m['’]appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|me chamo|(?:o )?meu nome é|mijn naam is|ik heet|jag heter|mitt namn är|jeg heter|mit navn er|mitt navn er|nazywam się|mam na imię|jmenuji se|a nevem|nimeni on|benim adım|adım|меня зовут)[ :]{1,3}/giu;
const WEAK_INTRODUCTIONS =
  /(?<!\p{L})(?:this is|i am|i['’]m|hier ist|hier spricht|ich bin|ici|je suis|soy|sono|aqui é|account (?:holder|owner)(?: is|:)?|(?:passenger|customer|client|patient|guest|caller|traveler)s?(?: is|:| named)?|(?:for|under|with|to|of) the name(?: of)?|(?:the )?name(?: on (?:the |my )?(?:account|card|order|booking|reservation))?(?: is|['’]s)|on behalf of|booked for|registered to)[ :]{1,3}/giu;
const ADDRESSED =
  /(?<!\p{L})(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|herrn?|frau|monsieur|madame|mme|mlle|señora?|srta?|sra|signora?|sig|dott|senhora?|dhr|mevr|pan|pani|rodzina)\.?[ ]{1,2}/giu;
const GREETINGS =
  /(?<!\p{L})(?:hi|hello|hey|dear|thanks|thank you|hallo|liebe|lieber|guten tag|bonjour|cher|chère|hola|querida|querido|estimad[oa]|ciao|cara|caro|gentile|olá|beste|hej|kära|welcome(?: back)?|sorry|goodbye|bye)[ ,]{1,2}/giu;
const SIGNED =
  /(?<!\p{L})(?:(?:kind |best |warm )?regards|best|sincerely(?: yours)?|yours (?:truly|sincerely|faithfully)|thanks|thank you|many thanks|cheers|love|mit freundlichen grüßen|freundliche grüße|viele grüße|beste grüße|liebe grüße|mfg|lg|cordialement|bien à vous|saludos|atentamente|un saludo|cordiali saluti|distinti saluti|atenciosamente|abraços|met vriendelijke groet|groeten|med vänliga hälsningar|z poważaniem),?[ \t]{0,3}\r?\n[ \t\r\n]{0,6}/giu;
const IN_HAN =
  /(?:我叫|我的名字是|我的名字叫|姓名[是:：]|我是客户)[ ]{0,2}([\p{Script=Han}]{2,3})(?![\p{Script=Han}])/gu;
const IN_HANGUL =
  /(?:제 이름은|저는|이름은|성함은)[ ]{1,2}([\p{Script=Hangul}]{2,4}?)(?:입니다|이에요|예요|이고|이라고|라고)/gu;
const IN_KANA =
  /(?:私の名前は|名前は|私は)[ ]{0,1}([\p{Script=Han}\p{Script=Katakana}]{2,6})(?:です|と申します|といいます)/gu;

/** One to four words with capitals; a particle may stand between them. */
const CAPITALISED =
  /\p{Lu}[\p{L}’'-]{1,30}(?:[ ](?:\p{Lu}\.|(?:de|del|della|di|da|dos|van|von|der|den|bin|al|el|la|le|du)(?=[ ]\p{Lu}|[ ](?:la|der|den)[ ]\p{Lu}))|[ ]\p{Lu}[\p{L}’'-]{1,30}){0,4}/uy;
/** After "my name is" people also write in small letters. */
const SMALL =
  /\p{Ll}[\p{L}’'-]{1,20}(?:[ ]\p{Ll}[\p{L}’'-]{1,20})?(?=[ ]?(?:[,.!?;\n]|$|and[ ]|und[ ]|et[ ]|y[ ]|e[ ]))/uy;

const CONTRACTION = /^(?:i|you|we|they|he|she|it|that|there|here|what|let)['’]/i;
const NO_NAME = new Set(
  `there team all everyone everybody support customer customers sir madam friend folks again you your valued member guest
  agent service account the not on in from is are of for and but so very just now sure yes no ok okay please hi hello dear
  thanks thank good great perfect sorry happy i we they it this that my his her their our what when where why how can could
  would should will do does did let lets here there's i'm i've i'll new next first also looking trying having going calling
  speaking unable able ready still currently using contacting concerned frustrated confused interested afraid aware
  registered listed ending spelled correct wrong different world english french german spanish italian
  american british canadian mexican indian chinese japanese korean monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december`.split(/\s+/),
);

/** The names, as they were written. */
export function namedInSentences(read: string): string[] {
  const names: string[] = [];
  const after = (pattern: RegExp, least: number, small = false): void => {
    for (const { 0: cue, index } of read.matchAll(pattern)) {
      const name = nameAt(read, index + cue.length, small);
      if (name !== null && name.split(' ').length >= least) names.push(name);
    }
  };
  /** Only where what follows the name shows that it is one. */
  const closed = (pattern: RegExp, end: RegExp): void => {
    for (const { 0: cue, index } of read.matchAll(pattern)) {
      const start = index + cue.length;
      const name = nameAt(read, start, false);
      if (name === null || name.split(' ').length > 3) continue;
      if (end.test(read.slice(start + name.length, start + name.length + 2))) names.push(name);
    }
  };
  after(INTRODUCTIONS, 1, true);
  after(WEAK_INTRODUCTIONS, 2);
  after(ADDRESSED, 1);
  closed(GREETINGS, /^(?:[,\n]|[!.](?!\p{L})|$)/u);
  closed(SIGNED, /^(?:[\r\n]|$)/);
  for (const pattern of [IN_HAN, IN_HANGUL, IN_KANA]) {
    for (const [, name = ''] of read.matchAll(pattern)) names.push(name);
  }
  return names;
}

function nameAt(text: string, at: number, small: boolean): string | null {
  for (const pattern of small ? [CAPITALISED, SMALL] : [CAPITALISED]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0].replace(/['’]s$/, '');
    if (found === undefined) continue;
    const words = found.split(' ');
    const wrong = words.findIndex((word) => NO_NAME.has(word.toLowerCase()) || CONTRACTION.test(word));
    const kept = wrong < 0 ? words : words.slice(0, wrong);
    if (kept.length > 0) return kept.join(' ');
  }
  return null;
}
