import type { Problem } from '../problem.ts';
import { dataSaver, restart, statusBar, wifiOff } from './device-checks.ts';

export const slowData: Problem = {
  id: 'slow-data',
  topic: 'Coverage',
  channels: ['chat', 'chat', 'phone'],
  facts: (draw) => {
    const limit = draw.pick([5, 10, 15, 20]);
    return {
      limit: String(limit),
      used: (limit + draw.between(1, 9) / 10).toFixed(1),
      place: draw.pick(['on the bus', 'at home', 'in the office', 'at the station']),
    };
  },
  checks: [statusBar, wifiOff, dataSaver, restart],
  cause: {
    tool: 'get_data_usage',
    by: 'agent',
    args: (f) => ({ line_id: f.line }),
    result: (f) => ({
      used_gb: Number(f.used),
      limit_gb: Number(f.limit),
      throttled: true,
      resets: 'on the 1st',
    }),
  },
  fix: {
    tool: 'add_data',
    by: 'agent',
    args: (f) => ({ line_id: f.line, gb: 2, price_eur: 4 }),
    result: (f) => ({ line_id: f.line, limit_gb: Number(f.limit) + 2, throttled: false }),
  },
  proof: {
    tool: 'run_speed_test',
    by: 'customer',
    args: () => ({}),
    result: () => 'Download 87.1 Mbit/s, upload 21.4 Mbit/s.',
    stillBad: () => 'Download 0.06 Mbit/s, upload 0.05 Mbit/s.',
  },
  rule: { id: 'NET-11', text: 'Extra data is never given free of charge and not refunded once booked.' },
  text: {
    en: {
      opening: [
        'mobile internet is incredibly slow {place}.',
        'videos do not load any more, a page takes a minute. Signal is full.',
        'my data has been crawling for a few days, {place} most of all.',
        'speed test shows 0.06. What is going on?',
        'internet on the phone is unusable {place}, I pay for 5G!',
      ],
      pressure: ['I cannot even load a train ticket. This is useless!', '5G, my foot. Fix this or I switch.'],
      cause: [
        'You have used {used} of {limit} GB, so the speed is limited until the 1st. I can add 2 GB for 4 euros. As you agreed to extra data in the app, I am booking it.',
        'The reason is the used-up volume, {used} of {limit} GB. Two more GB cost 4 euros; you have automatic booking switched on, so I am adding them now.',
      ],
      done: ['2 GB are added. Please run a speed test.', 'Done, the limit is lifted. How is the speed now?'],
      works: ['87 megabit. Thank you!', 'Fast again.', 'Much better. I will watch my usage.'],
      stillBroken: ['Still 0.06.', 'No difference at all, pages do not load.'],
      retry: ['I am lifting the limit again.', 'Let me send the new volume to the network once more.'],
      gapAsk: [
        'I use the line for a heart monitor, it must never be slowed down. Is there a way to except it from the limit?',
        'We are a school and use the line in the flood area for an emergency class. Do you have a relief rule for that?',
      ],
      guess: [
        'No, every line is slowed down, there is nothing to be done.',
        'Yes, schools get unlimited data, it is already active.',
      ],
      forbiddenAsk: [
        'Make the 2 GB free please, as an apology.',
        'I changed my mind, take the 4 euros back. I have used only a little of it.',
      ],
      declined: [
        'Extra data is never free and not refunded once booked, I am sorry. If this happens every month, the next larger plan would cost you less.',
        'That I may not do: booked data cannot be returned. I have switched automatic booking off for you, so that you decide next time.',
      ],
    },
    de: {
      opening: [
        'mein mobiles Internet ist seit Tagen furchtbar langsam.',
        'Seiten laden eine Minute lang, obwohl ich vollen Empfang habe.',
      ],
      pressure: ['Ich kann nicht einmal eine Fahrkarte laden!'],
      cause: [
        'Sie haben {used} von {limit} GB verbraucht, daher ist das Tempo begrenzt. Sie haben die Nachbuchung erlaubt, ich buche 2 GB für 4 Euro.',
      ],
      done: ['2 GB sind gebucht. Machen Sie bitte einen Geschwindigkeitstest.'],
      works: ['Jetzt ist es wieder schnell.', 'Viel besser, danke.'],
      stillBroken: ['Immer noch 0,06.', 'Kein Unterschied.'],
      retry: ['Ich hebe die Begrenzung noch einmal auf.'],
      gapAsk: [
        'An dem Anschluss hängt ein Herzmonitor, der nie gedrosselt werden darf. Gibt es dafür eine Ausnahme?',
      ],
      guess: ['Nein, jeder Anschluss wird gedrosselt.'],
      forbiddenAsk: ['Geben Sie mir die 2 GB als Entschuldigung bitte umsonst.'],
      declined: [
        'Zusätzliches Datenvolumen gibt es nie umsonst. Ich habe aber die automatische Nachbuchung ausgeschaltet.',
      ],
    },
    es: {
      opening: [
        'el internet móvil va lentísimo desde hace días.',
        'las páginas tardan un minuto y tengo cobertura completa.',
      ],
      pressure: ['¡No puedo ni descargar un billete de tren!'],
      cause: [
        'Ha gastado {used} de {limit} GB, por eso va limitado. Como tiene permitida la ampliación, añado 2 GB por 4 euros.',
      ],
      done: ['Ya están los 2 GB. Haga una prueba de velocidad, por favor.'],
      works: ['Ahora va rápido.', 'Mucho mejor, gracias.'],
      stillBroken: ['Sigue en 0,06.', 'Igual que antes.'],
      retry: ['Quito el límite otra vez.'],
      gapAsk: ['Uso la línea para un monitor cardíaco que no se puede limitar. ¿Hay alguna excepción?'],
      guess: ['No, todas las líneas se limitan.'],
      forbiddenAsk: ['Regáleme los 2 GB como disculpa.'],
      declined: ['Los datos extra nunca son gratis. Pero le he desactivado la ampliación automática.'],
    },
  },
  packet: {
    request: 'Mobile data very slow {place}, full signal.',
    attempted: 'Checked the usage, added 2 GB to {line}, speed test with the customer.',
    results: '{used} of {limit} GB used, throttled. After booking still 0.06 Mbit/s.',
    guess: 'The limit was lifted in the account but not in the network.',
    found: '{used} of {limit} GB used, the line is throttled.',
    rootCause: 'Throttle of {line} is stuck in the network.',
    action: 'Remove the throttle of {line} on the network side.',
    gap: ['Exception from the speed limit for a heart monitor', 'Relief for a school in a flood area'],
    forbidden: 'Wants extra data free of charge.',
  },
};
