import { nothingChosen, writeCompareView, type SideChoice } from './compareView.ts'
import { withoutMoment } from './withoutMoment.ts'

/** Address of a comparison; `carried`: what every link keeps. */
export const compareHref = (sides: { left: SideChoice; right: SideChoice }, carried: string): string =>
  `/compare${writeCompareView({ ...nothingChosen, ...sides }, withoutMoment(carried))}`
