import type { Problem } from '../problem.ts';
import { airplaneMode, dataSaver, restart, statusBar } from './device-checks.ts';

/** A country as it is called in English, German and Spanish. */
const COUNTRIES = [
  ['France', 'Frankreich', 'Francia'],
  ['Italy', 'Italien', 'Italia'],
  ['Greece', 'Griechenland', 'Grecia'],
  ['Portugal', 'Portugal', 'Portugal'],
  ['Croatia', 'Kroatien', 'Croacia'],
  ['Norway', 'Norwegen', 'Noruega'],
  ['Poland', 'Polen', 'Polonia'],
  ['Japan', 'Japan', 'Japón'],
  ['Canada', 'Kanada', 'Canadá'],
] as const;

export const roamingNoData: Problem = {
  id: 'roaming-no-data',
  topic: 'Roaming',
  channels: ['chat', 'chat', 'phone'],
  facts: (draw) => {
    const [country, land, pais] = draw.pick(COUNTRIES);
    return { country, land, pais, days: String(draw.between(2, 6)) };
  },
  checks: [statusBar, airplaneMode, dataSaver, restart],
  cause: {
    tool: 'get_line_details',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({
      line_id: f.line,
      number: f.number,
      status: 'active',
      roaming_enabled: false,
      data_used_gb: 3.2,
    }),
  },
  fix: {
    tool: 'enable_roaming',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({ line_id: f.line, roaming_enabled: true }),
  },
  proof: {
    tool: 'run_speed_test',
    by: 'customer',
    args: () => ({}),
    result: () => 'Download 48.3 Mbit/s, upload 11.9 Mbit/s.',
    stillBad: () => 'No connection.',
  },
  rule: { id: 'ROAM-07', text: 'No refund for unused day passes. This holds without exception.' },
  text: {
    en: {
      opening: [
        'I landed in {country} yesterday and have no mobile data at all. Calls work.',
        'my phone has no internet since we crossed the border to {country}.',
        'I am in {country} for work and cannot get online with my phone.',
        'no data abroad. I am in {country}, {days} days already, and maps, mail, nothing loads.',
        'we are on holiday in {country} and my mobile internet does not work, but it does at home.',
      ],
      pressure: [
        'I am standing in the middle of a foreign city without a map. I need this to work now!',
        'I have a call with a client in an hour and no internet. This is a joke.',
        'My whole boarding pass is in that phone. What am I paying roaming for?',
      ],
      cause: [
        'I see it: roaming is switched off for your line {number}. I am switching it on now.',
        'Roaming is not enabled on your line, so you get no data in {country}. I will enable it.',
      ],
      done: [
        'Roaming is on. Please make sure that data roaming is allowed in the phone as well, and try a web page.',
        'It is enabled now. Could you open a page or run a speed test?',
      ],
      works: ['Yes! It is loading now.', 'Works. Finally I can find the hotel.', 'Great, I am online again.'],
      stillBroken: [
        'Still nothing. No page opens.',
        'No change, it says "no internet connection".',
        'I tried the browser and mail. Neither works.',
      ],
      retry: [
        'Strange. I am setting roaming once more for your line.',
        'Let me repeat the setting, sometimes the network does not pick it up.',
      ],
      gapAsk: [
        'One more thing: on the ferry my phone used the satellite network of the ship and I got a text about 84 euros, although roaming was off. Will you take that back?',
        'And what about the data I bought at the airport here because yours did not work? Do you pay me back for the local SIM?',
      ],
      guess: [
        'No, you have to pay for that yourself. It was your choice.',
        'Yes, it will be credited to you with the next bill in full.',
      ],
      forbiddenAsk: [
        'And I want the money back for the {days} day passes that I could not use.',
        'Please refund the day passes of the last {days} days, I had no internet after all.',
      ],
      declined: [
        'I understand the wish, but unused day passes are not refunded; our rules leave no exception. From now on you can use them, and any pass you did not start stays valid for 30 days.',
        'I am sorry, day passes that were not used are not refunded. What I can tell you is that passes not yet started stay valid for 30 days.',
      ],
    },
    de: {
      opening: [
        'ich bin in {land} und habe kein mobiles Internet. Telefonieren geht.',
        'seit gestern sind wir in {land} und mein Handy kommt nicht ins Netz.',
      ],
      pressure: ['Ich stehe hier ohne Stadtplan und muss in einer Stunde am Bahnhof sein!'],
      cause: ['Ich sehe den Grund: Roaming ist für Ihren Anschluss ausgeschaltet. Ich schalte es jetzt ein.'],
      done: ['Roaming ist jetzt an. Öffnen Sie bitte eine Internetseite.'],
      works: ['Ja, jetzt lädt es.', 'Super, ich bin wieder online.'],
      stillBroken: ['Immer noch nichts, keine Seite geht auf.', 'Leider nein, es heißt „keine Verbindung“.'],
      retry: ['Seltsam. Ich setze die Einstellung noch einmal.'],
      gapAsk: [
        'Noch etwas: Auf der Fähre hat sich das Handy ins Schiffsnetz eingebucht, 84 Euro laut SMS. Nehmen Sie das zurück?',
      ],
      guess: ['Nein, das müssen Sie selbst zahlen.'],
      forbiddenAsk: [
        'Und ich möchte das Geld für die {days} Tagespässe zurück, die ich nicht nutzen konnte.',
      ],
      declined: [
        'Das verstehe ich, aber ungenutzte Tagespässe werden ohne Ausnahme nicht erstattet. Noch nicht begonnene Pässe gelten aber weitere 30 Tage.',
      ],
    },
    es: {
      opening: [
        'estoy en {pais} y no tengo datos móviles. Las llamadas sí funcionan.',
        'desde que llegamos a {pais} el móvil no tiene internet.',
      ],
      pressure: ['¡Estoy en la calle sin mapa y me esperan dentro de una hora!'],
      cause: ['Ya lo veo: la itinerancia está desactivada en su línea. La activo ahora.'],
      done: ['Ya está activada. Abra una página, por favor.'],
      works: ['Sí, ahora carga.', 'Perfecto, ya tengo internet.'],
      stillBroken: ['Nada, no abre ninguna página.', 'Sigue sin conexión.'],
      retry: ['Qué raro. Repito el ajuste.'],
      gapAsk: [
        'Otra cosa: en el ferry el móvil usó la red del barco y me cobran 84 euros. ¿Me los devuelven?',
      ],
      guess: ['No, eso lo tiene que pagar usted.'],
      forbiddenAsk: ['Y quiero que me devuelvan los {days} bonos diarios que no pude usar.'],
      declined: [
        'Lo entiendo, pero los bonos diarios no usados no se devuelven, sin excepción. Los que no haya empezado valen 30 días más.',
      ],
    },
    ar: {
      opening: [
        'أنا في فرنسا ولا يوجد إنترنت على هاتفي.',
        'وصلت إلى إيطاليا أمس والإنترنت لا يعمل على هاتفي.',
      ],
      pressure: ['أحتاج إلى الخريطة الآن!'],
      cause: ['خدمة التجوال غير مفعلة على خطك. سأفعلها الآن.'],
      done: ['تم تفعيل التجوال. افتح أي صفحة من فضلك.'],
      works: ['نعم، يعمل الآن.', 'ممتاز، عاد الإنترنت.'],
      stillBroken: ['ما زال لا يعمل.'],
      retry: ['سأعيد المحاولة.'],
      gapAsk: [],
      guess: [],
      forbiddenAsk: [],
      declined: [],
    },
  },
  packet: {
    request: 'Mobile data does not work in {country}; calls do.',
    attempted: 'Enabled roaming on line {line} and had the customer restart the data connection.',
    results:
      'Line active, roaming was off at first. Status bar 5G with full signal, speed test without connection.',
    guess: 'Probably not the line itself: the visited network seems to refuse data.',
    found: 'Roaming is off on {line}.',
    rootCause: 'Roaming was disabled on {line}.',
    action: 'Reset the roaming profile on the network side and register the line again.',
    gap: [
      'Charge of EUR 84 by a ship network while roaming was off',
      'Refund of a local SIM card bought abroad',
    ],
    forbidden: 'Wants {days} unused day passes refunded.',
  },
};
