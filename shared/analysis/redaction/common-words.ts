/**
 * Words of everyday language that are names too. A name like one of these is replaced only where it is written as a name,
 * so that "may I" stays when Ms May calls.
 */
const COMMON = new Set(
  `an as at be by do go he if in is it me my no of oh ok on or so to up us we al el la le de da di du van von den der des del dos
  das ter the and for you not but can may will mark grace rose hope joy faith art bill rob jack guy gene dale dean grant
  earl king prince duke bishop pope young long short small little white black brown green gray grey blue gold silver rich
  price cook baker fisher hunter miller porter potter shepherd ward wood woods hill lake
  rivers stone field fields marsh moss park parks street lane west north south east day week summer winter autumn spring
  april june august monday friday sunday star sky rain snow frost storm wolf fox lamb bird swan finch crane drew chase
  pat sue tom tim jim page penny amber ruby pearl crystal iris lily daisy violet ivy olive holly robin jay ray max sandy
  rusty dusty happy good best true love sharp strong swift wise noble just early much more most new old last first case
  chip skip buck buddy chance cash christian earnest frank ernest forest heath glen cliff clay reed reef bay brook brooks
  banks bush church hall house towns village place power powers sparks call bell bells ball cross church bond
  bonds board book books box branch bridge bright broad carry charge close cost cut deal done down drive end even fair fall fast
  fine fish fit free full game gay general glass golden hand hardy heart help high home hood horn
  important issue items joint judge keen kind knight land law lay light line list live lock low major marks mail may melody
  mercy miles milan monday money moon moor moore near need nick night nice order page paid past peace plan plane point pool
  poor post price prior prime pro quick read ready real right ring road root round royal sale sand save school sea self sell
  sense serve service set ship shop side sign singer single son song sound staff stand state stay steel still stop support
  sure take tall team tell temple tide time top train trip trust turn union van venture victor victory view walk wall water way
  weeks well wild wing winner winters wish work world worth yes date data page phone plus pay sim test card credit gift city
  account address agent case charlotte austin jordan madison paris houston denver dallas phoenix london sydney virginia
  georgia carolina dakota florence chelsea brooklyn orlando lincoln washington lima china india
  alle ist und der die das wir sie ich ein eine mit von zum zur bei herr frau gross klein lang kurz jung alt neu
  los las una uno con por que sol luz mar rey cruz leon flores rojas blanco bueno el
  le la les un une roi petit grand blanc noir leroy marchand boulanger bon monsieur madame
  bello bianco verdi grande alba luna gioia
  xu yu an he she bo hu li lu ma mi qi so wu xi yi`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export function isCommonWord(word: string): boolean {
  return COMMON.has(word);
}
