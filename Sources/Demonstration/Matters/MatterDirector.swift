import CivilTime
import Disclosure

/// Draws what happens to the matters of a demonstration.
struct MatterDirector {
  /// How a matter stands today, of those that somebody still works on.
  private enum Standing: CaseIterable {
    case dueToday, dueTomorrow, dueIn2, dueIn3, overdue, unassigned, waitsAtFirst, waitsFurther, returned, restricted
    case provisional, withoutDue, agreed
  }

  let today: CivilDate
  let first: CivilDate
  let offices: Int

  /// So many scripts; about a fifth are unfinished today, in every standing that there is.
  func scripts(_ count: Int, _ random: inout DemonstrationRandom) -> [MatterScript] {
    let current = count < 26 ? count : max(26, count / 5)
    return (0..<count).map { index in
      guard index >= count - current else { return finished(isTakenBack: index % 10 == 4, &random) }
      var script = unfinished(Standing.allCases[index % Standing.allCases.count], &random)
      // Whoever signs in at the first office finds one of each.
      if index >= count - Standing.allCases.count { script.office = 0 }
      return script
    }
  }

  /// A matter that ended: closed after an approval or without one, or withdrawn.
  private func finished(isTakenBack: Bool, _ random: inout DemonstrationRandom) -> MatterScript {
    let opened = workday(first.adding(days: random.below(max(1, today.dayNumber - first.dayNumber - 25))))
    var script = script(opened, due: Term(20, .workdays).map { .term($0) } ?? .none, &random)
    var day = opened
    func next(_ step: MatterScript.Step) {
      day = min(day.adding(days: 1 + random.below(3)), today)
      script.steps.append((day, step))
    }
    next(.assign)
    if isTakenBack {
      next(.withdraw)
    } else {
      if random.happens(15) {
        next(.submit)
        next(.sendBack)
      }
      if random.happens(40) {
        next(.submit)
        for _ in 0..<4 { next(.agree) }
      }
      next(.close)
    }
    return script
  }

  private func unfinished(_ standing: Standing, _ random: inout DemonstrationRandom) -> MatterScript {
    let opened = workday(today.adding(days: -(standing == .overdue ? 50 : 8) - random.below(8)))
    var script = script(opened, due: due(standing), &random)
    // The first office has all posts, so that there are further levels to wait at.
    if standing == .waitsFurther { script.office = 0 }
    if standing == .restricted { script.draft.label = .restricted }
    if standing != .unassigned { script.steps.append((opened.adding(days: 1), .assign)) }
    let submitted = (opened.adding(days: 2), MatterScript.Step.submit)
    switch standing {
    case .waitsAtFirst: script.steps += [submitted]
    case .waitsFurther: script.steps += [submitted, (opened.adding(days: 3), .agree)]
    case .returned: script.steps += [submitted, (opened.adding(days: 4), .sendBack)]
    case .agreed: script.steps += [submitted] + (3...6).map { (opened.adding(days: $0), .agree) }
    default: break
    }
    return script
  }

  private func due(_ standing: Standing) -> MatterDraft.Due {
    let term: Term?
    switch standing {
    case .dueToday: return .day(today)
    case .dueTomorrow: return .day(laterWorkday(1))
    case .dueIn2: return .day(laterWorkday(2))
    case .dueIn3: return .day(laterWorkday(3))
    case .withoutDue: return .none
    case .provisional: term = Term(260, .workdays)
    default: term = Term(20, .workdays)
    }
    return term.map { .term($0) } ?? .none
  }

  private func script(
    _ opened: CivilDate, due: MatterDraft.Due, _ random: inout DemonstrationRandom
  ) -> MatterScript {
    let title = MatterSubjects.title(.general, &random)
    let draft = MatterDraft(
      title: title, summary: MatterSubjects.summary(title, .general, year: opened.year), openedOn: opened, due: due)
    let party = random.happens(40) ? MatterSubjects.party(&random) : nil
    // The first offices have all posts, and most of the work.
    let office = random.happens(45) ? random.below(min(3, offices)) : random.below(offices)
    return MatterScript(office: office, draft: draft, party: party, steps: [(opened, .register)])
  }

  /// The day itself, or the Friday before.
  private func workday(_ day: CivilDate) -> CivilDate {
    day.isWeekend ? workday(day.adding(days: -1)) : day
  }

  /// So many days after today, or the Monday after that.
  private func laterWorkday(_ days: Int) -> CivilDate {
    let day = today.adding(days: days)
    return day.isWeekend ? laterWorkday(days + 1) : day
  }
}
