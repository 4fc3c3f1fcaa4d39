// The catalogue, in its order: findings stand in the order of this list.

import businessGoalWithoutWork from './alignment/business-goal-without-work.ts';
import circularSupport from './alignment/circular-support.ts';
import digitalGoalWithoutBusinessGoal from './alignment/digital-goal-without-business-goal.ts';
import digitalGoalWithoutWork from './alignment/digital-goal-without-work.ts';
import duplicateTitle from './alignment/duplicate-title.ts';
import goalOverdue from './alignment/goal-overdue.ts';
import goalWithoutOwner from './alignment/goal-without-owner.ts';
import mapWithoutCustomerValue from './alignment/map-without-customer-value.ts';
import mapWithoutShareholderValue from './alignment/map-without-shareholder-value.ts';
import mapWithoutVision from './alignment/map-without-vision.ts';
import oneSidedBenefit from './alignment/one-sided-benefit.ts';
import supportRunsDownward from './alignment/support-runs-downward.ts';
import tooManyGoals from './alignment/too-many-goals.ts';
import unfocusedWork from './alignment/unfocused-work.ts';
import unlinkedElement from './alignment/unlinked-element.ts';
import untitledElement from './alignment/untitled-element.ts';
import valueWithoutCause from './alignment/value-without-cause.ts';
import workMissesValue from './alignment/work-misses-value.ts';
import workWithoutLineOfSight from './alignment/work-without-line-of-sight.ts';
import type { Check } from './check.ts';
import audienceNotReached from './community/audience-not-reached.ts';
import channelGroupUnused from './community/channel-group-unused.ts';
import costCuttingOnly from './community/cost-cutting-only.ts';
import frontNotAddressed from './community/front-not-addressed.ts';
import gearOutOfOrder from './community/gear-out-of-order.ts';
import healthNotTracked from './community/health-not-tracked.ts';
import memberDataNotLinked from './community/member-data-not-linked.ts';
import mobileNotAddressed from './community/mobile-not-addressed.ts';
import networkThinkingIncomplete from './community/network-thinking-incomplete.ts';
import oneWayProgram from './community/one-way-program.ts';
import operatingRulesIncomplete from './community/operating-rules-incomplete.ts';
import programNotCoupled from './community/program-not-coupled.ts';
import programServesNothing from './community/program-serves-nothing.ts';
import programWithoutBusinessCase from './community/program-without-business-case.ts';
import programWithoutLifespan from './community/program-without-lifespan.ts';
import programWithoutModel from './community/program-without-model.ts';
import programWithoutPurpose from './community/program-without-purpose.ts';
import supportHabit from './community/support-habit.ts';
import supportWithoutReputation from './community/support-without-reputation.ts';
import taskProgramWithoutEnd from './community/task-program-without-end.ts';
import totalCommunityGap from './community/total-community-gap.ts';
import twoGearStrategy from './community/two-gear-strategy.ts';
import workWithoutAudience from './community/work-without-audience.ts';
import workWithoutGear from './community/work-without-gear.ts';
import areaWeak from './govern/area-weak.ts';
import capabilityGap from './govern/capability-gap.ts';
import capabilityNotRated from './govern/capability-not-rated.ts';
import duplicatePlatforms from './govern/duplicate-platforms.ts';
import noItPartner from './govern/no-it-partner.ts';
import noLearningGoal from './govern/no-learning-goal.ts';
import noReviewRhythm from './govern/no-review-rhythm.ts';
import platformNotIntegrated from './govern/platform-not-integrated.ts';
import promiseWeak from './govern/promise-weak.ts';
import reviewOverdue from './govern/review-overdue.ts';
import weakProcessDigitized from './govern/weak-process-digitized.ts';
import workNotReviewed from './govern/work-not-reviewed.ts';
import workWithoutCapability from './govern/work-without-capability.ts';
import efficiencyOnly from './measurement/efficiency-only.ts';
import goalWithoutKpi from './measurement/goal-without-kpi.ts';
import kpiIncomplete from './measurement/kpi-incomplete.ts';
import kpiMeasuresNothing from './measurement/kpi-measures-nothing.ts';
import kpiOffTrack from './measurement/kpi-off-track.ts';
import kpiRouteGap from './measurement/kpi-route-gap.ts';
import kpiRouteUnused from './measurement/kpi-route-unused.ts';
import kpiSourceNotLinked from './measurement/kpi-source-not-linked.ts';
import kpiStale from './measurement/kpi-stale.ts';
import kpiTargetAgainstDirection from './measurement/kpi-target-against-direction.ts';
import kpiTargetBeforeBaseline from './measurement/kpi-target-before-baseline.ts';
import noLeadingKpi from './measurement/no-leading-kpi.ts';
import onlyActivityKpis from './measurement/only-activity-kpis.ts';
import stageWithoutCommunication from './measurement/stage-without-communication.ts';
import stageWithoutRecovery from './measurement/stage-without-recovery.ts';
import tooManyKpis from './measurement/too-many-kpis.ts';
import workWithoutKpi from './measurement/work-without-kpi.ts';
import benefitNotBooked from './plan/benefit-not-booked.ts';
import circularDependency from './plan/circular-dependency.ts';
import datesReversed from './plan/dates-reversed.ts';
import dependsOnStopped from './plan/depends-on-stopped.ts';
import milestoneOutsideDates from './plan/milestone-outside-dates.ts';
import milestoneOverdue from './plan/milestone-overdue.ts';
import outsideHorizon from './plan/outside-horizon.ts';
import overspent from './plan/overspent.ts';
import ownerOverloaded from './plan/owner-overloaded.ts';
import riskWithoutResponse from './plan/risk-without-response.ts';
import spendNotTracked from './plan/spend-not-tracked.ts';
import startsBeforeDependency from './plan/starts-before-dependency.ts';
import workOverdue from './plan/work-overdue.ts';
import workWithoutContingency from './plan/work-without-contingency.ts';
import workWithoutCost from './plan/work-without-cost.ts';
import workWithoutDates from './plan/work-without-dates.ts';
import workWithoutMilestones from './plan/work-without-milestones.ts';
import workWithoutOwner from './plan/work-without-owner.ts';
import workWithoutScope from './plan/work-without-scope.ts';

/** The catalogue by theme, each in a folder of its own. */
export const themes: readonly { readonly title: string; readonly checks: readonly Check[] }[] = [
  {
    title: 'Alignment',
    checks: [
      workWithoutLineOfSight,
      workMissesValue,
      digitalGoalWithoutBusinessGoal,
      digitalGoalWithoutWork,
      businessGoalWithoutWork,
      valueWithoutCause,
      mapWithoutShareholderValue,
      mapWithoutCustomerValue,
      mapWithoutVision,
      supportRunsDownward,
      circularSupport,
      unlinkedElement,
      unfocusedWork,
      tooManyGoals,
      duplicateTitle,
      untitledElement,
      oneSidedBenefit,
      goalWithoutOwner,
      goalOverdue,
    ],
  },
  {
    title: 'Measurement',
    checks: [
      workWithoutKpi,
      goalWithoutKpi,
      onlyActivityKpis,
      kpiIncomplete,
      kpiMeasuresNothing,
      kpiStale,
      kpiTargetAgainstDirection,
      kpiTargetBeforeBaseline,
      kpiOffTrack,
      noLeadingKpi,
      tooManyKpis,
      kpiSourceNotLinked,
      kpiRouteGap,
      kpiRouteUnused,
      stageWithoutCommunication,
      stageWithoutRecovery,
      efficiencyOnly,
    ],
  },
  {
    title: 'Plan',
    checks: [
      workWithoutOwner,
      workWithoutDates,
      datesReversed,
      workWithoutCost,
      workWithoutScope,
      workWithoutMilestones,
      milestoneOutsideDates,
      milestoneOverdue,
      workOverdue,
      workWithoutContingency,
      riskWithoutResponse,
      ownerOverloaded,
      startsBeforeDependency,
      dependsOnStopped,
      circularDependency,
      spendNotTracked,
      overspent,
      benefitNotBooked,
      outsideHorizon,
    ],
  },
  {
    title: 'Govern and learn',
    checks: [
      noReviewRhythm,
      reviewOverdue,
      workNotReviewed,
      platformNotIntegrated,
      duplicatePlatforms,
      noItPartner,
      weakProcessDigitized,
      capabilityGap,
      capabilityNotRated,
      workWithoutCapability,
      noLearningGoal,
      areaWeak,
      promiseWeak,
    ],
  },
  {
    title: 'Customers, gears and communities',
    checks: [
      workWithoutAudience,
      audienceNotReached,
      totalCommunityGap,
      channelGroupUnused,
      twoGearStrategy,
      workWithoutGear,
      gearOutOfOrder,
      frontNotAddressed,
      programWithoutPurpose,
      programWithoutModel,
      programWithoutLifespan,
      programServesNothing,
      taskProgramWithoutEnd,
      supportWithoutReputation,
      supportHabit,
      networkThinkingIncomplete,
      programNotCoupled,
      programWithoutBusinessCase,
      memberDataNotLinked,
      costCuttingOnly,
      oneWayProgram,
      mobileNotAddressed,
      operatingRulesIncomplete,
      healthNotTracked,
    ],
  },
];

/** Every check, in the catalogue's order. */
export const checks: readonly Check[] = themes.flatMap((theme) => theme.checks);

const byId = new Map(checks.map((check) => [check.id, check]));

/** The check of an id; undefined for an id that names none (of a later version, or `check-failed`). */
export function checkWithId(id: string): Check | undefined {
  return byId.get(id);
}
