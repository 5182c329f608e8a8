import type { Check } from '../problem.ts';

const none = () => ({});

/** What a customer can be asked to look at on the phone. None of these shows anything wrong. */
export const statusBar: Check = {
  tool: 'check_status_bar',
  by: 'customer',
  args: none,
  result: () => 'Signal: excellent. Network: 5G. Mobile data: on. Battery: 71 %.',
  ask: {
    en: [
      'Please look at the top of your screen: how many signal bars do you see, and is there a 4G or 5G sign?',
      'What does the status bar show? I am interested in the signal and the network sign.',
    ],
    de: ['Schauen Sie bitte oben auf den Bildschirm: Wie viele Balken sehen Sie, und steht da 4G oder 5G?'],
    es: ['Mire la parte de arriba de la pantalla: ¿cuántas barras ve, y pone 4G o 5G?'],
  },
  reply: {
    en: ['Full bars and it says 5G.', 'All bars, 5G, so that is not it.', '5G with full signal.'],
    de: ['Volle Balken, 5G.', 'Alles voll, da steht 5G.'],
    es: ['Todas las barras y 5G.'],
  },
};

export const airplaneMode: Check = {
  tool: 'toggle_airplane_mode',
  by: 'customer',
  args: none,
  result: () => 'Airplane mode switched on, then off. Connected to network Meridian.',
  ask: {
    en: [
      'Please switch airplane mode on, wait ten seconds and switch it off again.',
      'Could you turn airplane mode on and off once? That makes the phone log in to the network anew.',
    ],
    de: ['Schalten Sie bitte den Flugmodus ein und nach zehn Sekunden wieder aus.'],
    es: ['Active el modo avión, espere diez segundos y desactívelo.'],
  },
  reply: {
    en: ['Done. No change.', 'Did that, it is the same as before.', 'OK, on and off. Still the same.'],
    de: ['Gemacht, keine Änderung.', 'Erledigt. Alles wie vorher.'],
    es: ['Hecho, sigue igual.'],
  },
};

export const restart: Check = {
  tool: 'restart_device',
  by: 'customer',
  args: none,
  result: () => 'Device restarted. Uptime 1 minute.',
  ask: {
    en: [
      'Please turn the phone off completely and on again.',
      'A restart often helps with this. Could you restart the phone?',
    ],
    de: ['Starten Sie das Telefon bitte einmal neu.'],
    es: ['Reinicie el teléfono, por favor.'],
  },
  reply: {
    en: ['Back again. Nothing changed.', 'Restarted, no difference.', 'It is on again, same problem.'],
    de: ['Neu gestartet, es ist wie vorher.', 'Wieder an. Keine Besserung.'],
    es: ['Reiniciado, nada nuevo.'],
  },
};

export const dataSaver: Check = {
  tool: 'toggle_data_saver',
  by: 'customer',
  args: none,
  result: () => 'Data saver is off.',
  ask: {
    en: [
      'Some phones have a data saver that holds connections back. Could you see whether it is on?',
      'Please open the settings and search for "data saver". Is it switched off?',
    ],
    de: ['Ist der Datensparmodus eingeschaltet? Sie finden ihn in den Einstellungen.'],
    es: ['¿Está activado el ahorro de datos? Lo encuentra en los ajustes.'],
  },
  reply: {
    en: ['It is off.', 'Was off already.', 'That one is off, yes.'],
    de: ['Der ist aus.', 'War schon aus.'],
    es: ['Está desactivado.'],
  },
};

export const simSeated: Check = {
  tool: 'check_sim_status',
  by: 'customer',
  args: none,
  result: () => 'SIM: active. PIN: accepted.',
  ask: {
    en: [
      'Does the phone show any message about the SIM card?',
      'Please check that the SIM is recognised: settings, then "About", then "SIM status".',
    ],
    de: ['Zeigt das Telefon eine Meldung zur SIM-Karte?'],
    es: ['¿Sale algún aviso sobre la tarjeta SIM?'],
  },
  reply: {
    en: ['It says active.', 'No message. The SIM is fine.', 'SIM status: active.'],
    de: ['Keine Meldung, da steht „aktiv“.'],
    es: ['Ninguno, pone que está activa.'],
  },
};

export const wifiOff: Check = {
  tool: 'toggle_wifi',
  by: 'customer',
  args: none,
  result: () => 'Wi-Fi switched off.',
  ask: {
    en: ['Please switch Wi-Fi off for a moment, so that we test the mobile network only.'],
    de: ['Schalten Sie bitte kurz das WLAN aus, damit wir nur das Mobilfunknetz testen.'],
    es: ['Desactive el wifi un momento para probar solo la red móvil.'],
  },
  reply: {
    en: ['Wi-Fi is off now.', 'OK, off. Same thing.'],
    de: ['WLAN ist aus.'],
    es: ['Ya está desactivado.'],
  },
};

export const networkMode: Check = {
  tool: 'check_network_mode',
  by: 'customer',
  args: none,
  result: () => 'Preferred network: 5G/4G/3G (automatic).',
  ask: {
    en: [
      'Which network mode is chosen in the settings under mobile networks?',
      'Please open "Mobile networks" and read me the preferred network type.',
    ],
    de: ['Welcher Netzmodus ist unter „Mobilfunknetze“ gewählt?'],
    es: ['¿Qué tipo de red está elegido en «Redes móviles»?'],
  },
  reply: {
    en: ['Automatic, 5G and below.', 'It is on automatic.'],
    de: ['Automatisch.'],
    es: ['Automático.'],
  },
};
