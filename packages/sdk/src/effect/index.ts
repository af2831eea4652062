export { BadInput, PluginFault, type XinfangFault } from './faults.ts';
export {
  createXinfang,
  layer,
  layerConfig,
  Xinfang,
  XinfangConfig,
  type XinfangEffects,
} from './xinfang.ts';
