import type { Problem, Topic } from '../problem.ts';
import { contractCancel } from './contract-cancel.ts';
import { contractRenewed } from './contract-renewed.ts';
import { coverageIndoor } from './coverage-indoor.ts';
import { doubleCharge } from './double-charge.ts';
import { hotspot } from './hotspot.ts';
import { mmsApn } from './mms-apn.ts';
import { mmsPermissions } from './mms-permissions.ts';
import { overdueBill } from './overdue-bill.ts';
import { portIn } from './port-in.ts';
import { portOut } from './port-out.ts';
import { roamingCharges } from './roaming-charges.ts';
import { roamingNoData } from './roaming-no-data.ts';
import { simEsim } from './sim-esim.ts';
import { simLost } from './sim-lost.ts';
import { simPuk } from './sim-puk.ts';
import { slowData } from './slow-data.ts';
import { unknownService } from './unknown-service.ts';
import { vpnBlocks } from './vpn-blocks.ts';

export const PROBLEMS: readonly Problem[] = [
  doubleCharge,
  unknownService,
  overdueBill,
  roamingNoData,
  roamingCharges,
  mmsPermissions,
  mmsApn,
  simPuk,
  simEsim,
  simLost,
  contractCancel,
  contractRenewed,
  coverageIndoor,
  slowData,
  vpnBlocks,
  hotspot,
  portIn,
  portOut,
];

export function problemsOf(topic: Topic): Problem[] {
  return PROBLEMS.filter((problem) => problem.topic === topic);
}
