import Disclosure
import Testing

@Suite("The table of publishing") struct PublicationWorkflowTests {
  private func item(
    _ stage: Publication.Stage, _ attribute: DisclosureAttribute = .proactive, isOut: Bool = false
  ) -> Publication {
    Publication(
      id: .init(rawValue: 1), organ: .init(rawValue: 1), kind: .notice, stage: stage, attribute: attribute,
      latest: .init(rawValue: 2), publicVersion: isOut ? .init(rawValue: 1) : nil)
  }

  @Test("Nothing is released before it was reviewed, at whatever stage", arguments: Publication.Stage.allCases)
  func reviewFirst(stage: Publication.Stage) {
    let mayRelease: Set<Publication.Stage> = [.reviewed, .scheduled]
    for isOut in [false, true] {
      let open = item(stage, isOut: isOut).openEvents
      #expect(open.contains(.release) == mayRelease.contains(stage))
      #expect(open.contains(.schedule) == (stage == .reviewed))
      #expect(open.contains(.force) == (stage == .drafting))
    }
  }

  @Test("What is not for everybody is never released, at whatever stage", arguments: Publication.Stage.allCases)
  func attribute(stage: Publication.Stage) {
    for attribute in [DisclosureAttribute.onRequest, .withheld] {
      #expect(item(stage, attribute).openEvents.isDisjoint(with: [.release, .schedule, .force]))
    }
  }

  @Test("A save leads back to the draft, so that a review never holds for a text that came after it")
  func save() throws {
    for stage in Publication.Stage.allCases {
      guard let next = try? item(stage).stage(after: .save) else { continue }
      #expect(next == .drafting)
    }
    #expect(throws: PublicationStepRefusal.notPossible(.save, .inReview)) { try item(.inReview).stage(after: .save) }
    #expect(throws: PublicationStepRefusal.notPossible(.save, .scheduled)) { try item(.scheduled).stage(after: .save) }
  }

  @Test("What is public can be taken down at any stage, and nothing else", arguments: Publication.Stage.allCases)
  func withdraw(stage: Publication.Stage) throws {
    #expect(throws: PublicationStepRefusal.notPublic) { try item(stage).stage(after: .withdraw) }
    #expect(try item(stage, isOut: true).stage(after: .withdraw) == (stage == .published ? .withdrawn : stage))
  }

  @Test("A correction that is given up leaves what is public")
  func discard() throws {
    #expect(try item(.drafting).stage(after: .discard) == .discarded)
    #expect(try item(.drafting, isOut: true).stage(after: .discard) == .published)
    #expect(try item(.reviewed, isOut: true).stage(after: .discard) == .published)
  }

  @Test("Every stage has a state of the matter, and what is finished has no step that needs a hand")
  func states() {
    for stage in Publication.Stage.allCases where !stage.matterState.isUnfinished {
      #expect(item(stage).openEvents.isSubset(of: [.reopen, .prolong]))
    }
  }
}
