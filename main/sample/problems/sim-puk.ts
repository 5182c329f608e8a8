import type { Problem } from '../problem.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const simPuk: Problem = {
  id: 'sim-puk',
  topic: 'SIM and PIN',
  channels: ['chat', 'phone'],
  facts: (draw) => {
    const [day, month, year] = [draw.between(1, 28), draw.between(1, 12), draw.between(1951, 2003)];
    const two = (n: number) => String(n).padStart(2, '0');
    return {
      puk: String(draw.between(10_000_000, 99_999_999)),
      birth: `${day} ${MONTHS[month - 1]} ${year}`,
      birthDe: `${day}.${month}.${year}`,
      birthEs: `${two(day)}/${two(month)}/${year}`,
      birthIso: `${year}-${two(month)}-${two(day)}`,
    };
  },
  checks: [
    {
      tool: 'verify_identity',
      always: true,
      by: 'agent',
      args: (f) => ({ customer_id: f.customerId, date_of_birth: f.birthIso }),
      result: () => ({ verified: true }),
      ask: {
        en: [
          'Before I may open that, please tell me your date of birth.',
          'I need to make sure that it is you: what is your date of birth?',
        ],
        de: ['Zur Sicherheit: Wie lautet Ihr Geburtsdatum?'],
        es: ['Por seguridad, ¿me dice su fecha de nacimiento?'],
      },
      reply: {
        en: ['{birth}.', 'It is {birth}.'],
        de: ['Der {birthDe}.', '{birthDe}.'],
        es: ['{birthEs}.', 'Es el {birthEs}.'],
      },
    },
  ],
  cause: {
    tool: 'get_sim_details',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({ sim: `8944${f.code}`, state: 'pin_blocked', puk_attempts_left: 9 }),
  },
  fix: {
    tool: 'get_puk',
    by: 'agent',
    args: (f) => ({ sim: `8944${f.code}` }),
    result: (f) => ({ puk: f.puk }),
  },
  rule: {
    id: 'SIM-01',
    text: 'The PUK is given to the verified contract holder only, never to third persons.',
  },
  text: {
    en: {
      opening: [
        'my phone asks for a PUK. I entered the PIN wrong three times.',
        'SIM is locked. It says "enter PUK code" and I have no idea what that is.',
        'I mistyped my PIN and now the card is blocked.',
        'I need the PUK for my SIM card please.',
        'after the update the phone wanted the PIN, I got it wrong, now it wants a PUK.',
      ],
      pressure: [
        'I am expecting a call from the hospital. Open that card now, please!',
        'How can you lock me out of my own phone?',
      ],
      cause: [
        'Your SIM is blocked after three wrong PINs, with nine attempts for the PUK left. I am fetching the PUK.',
        'The card is only locked, not damaged. You will get the PUK from me in a second.',
      ],
      done: [
        'Your PUK is {puk}. Enter it, then choose a new PIN twice.',
        'Please type {puk} as PUK. After that the phone asks you for a new PIN.',
      ],
      works: ['It took it. I am in again.', 'Yes, unlocked!', 'Done, new PIN is set. Thank you so much.'],
      stillBroken: ['It says "wrong PUK", eight attempts left.', 'Not accepted. Seven tries left now.'],
      retry: [
        'Please wait, I am fetching the code again.',
        'Let me compare it: I am reading the code once more.',
      ],
      gapAsk: [
        'I am the legal guardian of my brother and need the PUK for his phone too. I have the court paper here. How does that work?',
        "The phone is my father's, he died last week. I need the photos of him on it. What do you need from me?",
      ],
      guess: [
        'Just ask him for his birthday and call again, that works as well.',
        'Nothing can be done there. The card is lost.',
      ],
      forbiddenAsk: [
        "Good. And now the PUK of my girlfriend's phone, it is her own contract.",
        "Could you also give me the PUK for my flatmate's number? He is not here right now.",
      ],
      declined: [
        'I may give a PUK to the contract holder only. She can ask us herself, in the app or in this chat.',
        'That I must not do: only the holder of the contract gets the PUK. It takes two minutes if he contacts us himself.',
      ],
    },
    de: {
      opening: [
        'mein Handy fragt nach der PUK. Ich habe die PIN dreimal falsch eingegeben.',
        'die SIM-Karte ist gesperrt, ich brauche die PUK.',
      ],
      pressure: ['Ich warte auf einen Anruf aus dem Krankenhaus. Bitte machen Sie schnell!'],
      cause: ['Die Karte ist nur gesperrt, es sind noch neun Versuche übrig. Ich hole die PUK.'],
      done: ['Ihre PUK lautet {puk}. Danach vergeben Sie bitte eine neue PIN.'],
      works: ['Hat geklappt, danke.', 'Ja, entsperrt!'],
      stillBroken: ['Es heißt „PUK falsch“, noch acht Versuche.'],
      retry: ['Ich rufe den Code noch einmal ab.'],
      gapAsk: [
        'Ich bin die Betreuerin meines Bruders und brauche auch seine PUK. Das Schreiben vom Gericht habe ich hier. Wie läuft das?',
      ],
      guess: ['Sagen Sie beim nächsten Mal einfach sein Geburtsdatum, das reicht.'],
      forbiddenAsk: ['Und jetzt noch die PUK für das Handy meiner Freundin, sie hat einen eigenen Vertrag.'],
      declined: ['Die PUK darf nur die Vertragsinhaberin bekommen. Sie kann sich jederzeit selbst melden.'],
    },
    es: {
      opening: [
        'el móvil me pide el PUK. Puse mal el PIN tres veces.',
        'tengo la SIM bloqueada y necesito el PUK.',
      ],
      pressure: ['Espero una llamada del hospital. ¡Dense prisa, por favor!'],
      cause: ['La tarjeta solo está bloqueada y quedan nueve intentos. Busco el PUK.'],
      done: ['Su PUK es {puk}. Después elija un PIN nuevo.'],
      works: ['Ya funciona, gracias.', 'Sí, desbloqueado.'],
      stillBroken: ['Dice «PUK incorrecto», quedan ocho intentos.'],
      retry: ['Vuelvo a consultar el código.'],
      gapAsk: [
        'Soy la tutora legal de mi hermano y también necesito su PUK. Tengo el papel del juzgado. ¿Cómo se hace?',
      ],
      guess: ['Diga la próxima vez su fecha de nacimiento y ya está.'],
      forbiddenAsk: ['Y ahora el PUK del móvil de mi novia, que tiene su propio contrato.'],
      declined: ['El PUK solo se lo puedo dar a la titular del contrato. Ella puede pedirlo cuando quiera.'],
    },
    ar: {
      opening: ['هاتفي يطلب رمز PUK بعد إدخال الرقم السري خطأ.', 'شريحة الهاتف مقفلة وأحتاج إلى رمز PUK.'],
      pressure: ['أنتظر اتصالًا مهمًا من المستشفى!'],
      cause: ['الشريحة مقفلة فقط. سأحضر الرمز الآن.'],
      done: ['رمز PUK هو {puk}. أدخله ثم اختر رقمًا سريًا جديدًا.'],
      works: ['تم، شكرًا.', 'نعم، فُتحت الشريحة.'],
      stillBroken: ['يقول إن الرمز خاطئ.'],
      retry: ['سأتحقق من الرمز مرة أخرى.'],
      gapAsk: [],
      guess: [],
      forbiddenAsk: [],
      declined: [],
    },
    he: {
      opening: ['הטלפון מבקש קוד PUK אחרי שהקשתי PIN שגוי.', 'כרטיס הסים נעול ואני צריך קוד PUK.'],
      pressure: ['אני מחכה לשיחה מבית החולים!'],
      cause: ['הכרטיס רק נעול. אני מביא את הקוד.'],
      done: ['קוד ה-PUK הוא {puk}. לאחר מכן יש לבחור PIN חדש.'],
      works: ['זה עבד, תודה.', 'כן, נפתח.'],
      stillBroken: ['כתוב שהקוד שגוי.'],
      retry: ['אבדוק את הקוד שוב.'],
      gapAsk: [],
      guess: [],
      forbiddenAsk: [],
      declined: [],
    },
  },
  packet: {
    request: 'SIM is locked after three wrong PINs; needs the PUK.',
    attempted: 'Verified the customer and read out the PUK of SIM 8944{code}.',
    results: 'SIM state pin_blocked. The phone does not accept the PUK.',
    guess: 'The card in the phone is not the one stored for line {line}.',
    found: 'PIN was entered wrong three times.',
    rootCause: 'SIM stored in the system and SIM in the phone differ.',
    action: 'Ask for the number printed on the card, or send a replacement SIM.',
    gap: ['PUK for a legal guardian with a court paper', 'Access to the SIM of a deceased contract holder'],
    forbidden: 'Wants the PUK of another customer.',
  },
};
