/** Words that summaries of transfers have in common, whatever happened: they tell no two of them apart. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `the and for that this with from has have had been was were are not but his her their they them she him its which who
  when what will would should could can cannot may also after before about into over under than then there here all any
  both each more most other some such only own same very just because while where how why our your you one two does did
  doing being between during through via per upon without within again still yet already however therefore regarding
  despite due since until even although unless either neither
  customer user client caller agent assistant human person representative supervisor
  request requests requested requesting wants want wanted wishes need needs needed asks asked asking please issue issues
  problem problems case situation matter transfer transferred transferring escalate escalated escalation assistance assist
  help helped helping further support unable able provide provided providing using used use number name account states
  stated says said claims claimed insists insisted believes explained informed confirmed confirms
  shows showed shown resulting updated
  call calls called calling ended ends hand done finish finished check checked checking colleague next know known note
  notes made make makes seems itself nor eur usd gbp first last time times attempted attempts tried trying include includes including
  der die das und nicht mit ist hat den dem ein eine einen von auf kunde kundin bitte wurde wird für sich dass aber auch
  oder noch nach bei zum zur möchte anliegen weitergeleitet
  que los las una por para con del cliente solicita agente está son pero como
  les des une pour avec dans est pas sur client demande conseiller mais`.split(/\s+/),
);
