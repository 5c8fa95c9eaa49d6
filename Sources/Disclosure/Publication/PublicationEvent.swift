/// What can happen to an item of disclosure.
public enum PublicationEvent: String, CaseIterable, Sendable {
  /// A new version is saved.
  case save
  /// The last version goes to its reviewers.
  case submit
  /// A reviewer gives it back, or its author takes it back.
  case sendBack
  /// All levels agree that it is public.
  case agree
  /// All levels agree that it is not, or on request only.
  case agreeToKeep
  /// The hour of its release is set.
  case schedule
  /// That hour is called off.
  case cancelSchedule
  /// It is released.
  case release
  /// It is released without a completed review, by whoever answers for that with his name.
  case force
  /// What is public, kept or withdrawn is worked on again.
  case reopen
  /// A draft is given up; what was public stays so.
  case discard
  /// What is public is taken down.
  case withdraw
  /// What is kept stays kept, until another day.
  case prolong
}

/// Why an item of disclosure cannot take a step.
public enum PublicationStepRefusal: DomainRefusal, Equatable {
  /// The step is not open where the work stands.
  case notPossible(PublicationEvent, Publication.Stage)
  /// No version of it is public.
  case notPublic
  /// What is open on request only, or to nobody, is never released.
  case notForEverybody

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .notPossible(.save, .inReview), .notPossible(.discard, .inReview): "item.refusal.inReview"
    case .notPossible(.save, .scheduled): "item.refusal.scheduled"
    case .notPossible(.release, _), .notPossible(.schedule, _): "item.refusal.notReviewed"
    case .notPossible: "item.refusal.stage"
    case .notPublic: "item.refusal.notPublic"
    case .notForEverybody: "item.refusal.notForEverybody"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    if case .notPossible(_, let stage) = self { ["stage": stage.rawValue] } else { [:] }
  }
}

extension Publication {
  /// The one table of the work: where what may happen, and where that leads.
  ///
  /// 先审查、后发布 (Article 17): `release` and `schedule` are open at `reviewed` and `scheduled` only, and every save
  /// leads back to `drafting`. Taking down is beside the table: it is possible wherever a version is public.
  public static let workflow: [Stage: [PublicationEvent: Stage]] = [
    .drafting: [.save: .drafting, .submit: .inReview, .force: .published, .discard: .discarded],
    .inReview: [.sendBack: .drafting, .agree: .reviewed, .agreeToKeep: .kept],
    .reviewed: [.save: .drafting, .schedule: .scheduled, .release: .published, .discard: .discarded],
    .scheduled: [.cancelSchedule: .reviewed, .release: .published],
    .published: [.reopen: .drafting],
    .kept: [.reopen: .drafting, .prolong: .kept],
    .withdrawn: [.reopen: .drafting],
    .discarded: [:],
  ]

  /// Where an event leads.
  ///
  /// - Throws: `PublicationStepRefusal`.
  public func stage(after event: PublicationEvent) throws(PublicationStepRefusal) -> Stage {
    if event == .withdraw {
      guard isOut else { throw .notPublic }
      return stage == .published ? .withdrawn : stage
    }
    guard let next = Self.workflow[stage]?[event] else { throw .notPossible(event, stage) }
    let isReleasing = [.schedule, .release, .force].contains(event)
    if isReleasing && attribute != .proactive { throw .notForEverybody }
    // A correction that is given up leaves what is public as it was.
    return event == .discard && isOut ? .published : next
  }

  /// What may happen now.
  public var openEvents: Set<PublicationEvent> {
    Set(PublicationEvent.allCases.filter { (try? stage(after: $0)) != nil })
  }
}

extension Publication.Stage {
  /// The state of the matter that goes with it.
  public var matterState: Matter.State {
    switch self {
    case .drafting, .reviewed, .scheduled: .open
    case .inReview: .inApproval
    case .published, .kept: .closed
    case .withdrawn, .discarded: .withdrawn
    }
  }

  /// The key of its name in the catalogue of texts.
  public var textKey: String { "item.stage.\(rawValue)" }
}
