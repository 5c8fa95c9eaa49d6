import CivilTime
import Disclosure
import Foundation
import Operations
import Testing

@Suite("Each kind of event is told") struct EventTextTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/developer/events.md")

  @Test("Each has its sentence in the catalogue", arguments: JournalEventKind.all.map(\.rawValue))
  func sentence(kind: String) { #expect(Texts.all["event.\(kind)"] != nil) }

  @Test("Each has its line in the documentation, and no line is left over")
  func documentation() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let documented = text.matches(of: /(?m)^\| `([^`]+)` \|/).map { String($0.output.1) }
    #expect(Set(documented) == Set(JournalEventKind.all.map(\.rawValue)))
    #expect(Set(documented).count == documented.count)
  }

  @Test("No two kinds have one name")
  func unique() { #expect(Set(JournalEventKind.all).count == JournalEventKind.all.count) }

  @Test("Each refusal and each issue of evidence has its sentence")
  func refusals() {
    let refusals: [any DomainRefusal] = [
      SealedRefusal.erased, KeyRefusal.noKey, KeyRefusal.missing("k"), KeyRefusal.broken,
      ErasureRefusal.nothingToErase, ErasureRefusal.alreadyDecided, ErasureRefusal.ownProposal,
      ErasureRefusal.notApproved,
    ]
    let issues = [
      "sealed.reasonMissing", "sealed.noteMissing", "sealed.noteTooLong", "sealed.noteHoldsNumber",
      "retention.monthsOutOfRange", "retention.basisMissing", "retention.basisTooLong", "retention.noneChosen",
      "retention.tooMany", "retention.reasonMissing", "retention.reasonTooLong",
    ]
    let kinds = RetentionKind.allCases.map { "retention.kind.\($0.rawValue)" }
    let states = Erasure.State.allCases.map { "retention.state.\($0.rawValue)" }
    let reasons = RevealPurpose.Reason.allCases.map { "sealed.reason.\($0.rawValue)" }
    for key in refusals.map(\.key) + issues + kinds + states + reasons { #expect(Texts.all[key] != nil, "\(key)") }
  }

  @Test("Each defect of the journal has its sentences, with all that stands in them")
  func defects() {
    let places: [JournalDefect.Place] = [
      .event(chain: 5, sequence: 3), .head(chain: 5), .checkpoint(line: 2), .line(4),
    ]
    let faults: [JournalDefect.Fault] = [
      .unreadable, .changed, .column("at"), .unchained, .missing(from: 1, through: 2), .repeated,
      .cutOff(from: 3, through: 4), .wrongHead, .unsigned(at: Instant(milliseconds: 0)), .incomplete, .badSignature,
      .brokenCheckpoints, .wentBack(chain: 5),
    ]
    for place in places {
      for fault in faults {
        let defect = JournalDefect(place, fault)
        for key in [defect.placeKey, defect.faultKey] {
          let text = Texts.text(key, defect.arguments)
          #expect(text != key && !text.contains("{"), "\(text)")
        }
      }
    }
  }
}
