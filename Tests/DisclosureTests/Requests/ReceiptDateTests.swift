import CivilTime
import Disclosure
import Testing

@Suite("The day of receipt is computed from the channel and the evidence") struct ReceiptDateTests {
  private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  struct Case: CustomStringConvertible {
    var channel: RequestChannel
    var evidence: [(ReceiptEvidence.Kind, String)]
    var day: String?
    var isFixed: Bool
    var description: String { "\(channel) \(evidence.map(\.1))" }
  }

  static let cases: [Case] = [
    Case(channel: .inPerson, evidence: [(.submitted, "2024-04-15")], day: "2024-04-15", isFixed: true),
    Case(channel: .oral, evidence: [(.submitted, "2024-04-15")], day: "2024-04-15", isFixed: true),
    Case(
      channel: .registeredMail, evidence: [(.submitted, "2024-04-12"), (.signedFor, "2024-04-15")],
      day: "2024-04-15", isFixed: true),
    Case(channel: .registeredMail, evidence: [(.arrived, "2024-04-15")], day: "2024-04-15", isFixed: false),
    Case(
      channel: .ordinaryMail, evidence: [(.arrived, "2024-04-15"), (.confirmed, "2024-04-16")], day: "2024-04-16",
      isFixed: true),
    Case(channel: .ordinaryMail, evidence: [(.arrived, "2024-04-15")], day: "2024-04-15", isFixed: false),
    Case(
      channel: .online, evidence: [(.submitted, "2024-04-13"), (.confirmed, "2024-04-13")], day: "2024-04-13",
      isFixed: true),
    Case(channel: .online, evidence: [(.submitted, "2024-04-13")], day: "2024-04-13", isFixed: false),
    Case(
      channel: .fax, evidence: [(.submitted, "2024-04-13"), (.confirmed, "2024-04-16"), (.confirmed, "2024-04-18")],
      day: "2024-04-16", isFixed: true),
    Case(
      channel: .email, evidence: [(.submitted, "2024-04-13"), (.signedFor, "2024-04-14")], day: "2024-04-13",
      isFixed: false),
    Case(channel: .online, evidence: [], day: nil, isFixed: false),
  ]

  @Test("As article 31 says for each channel", arguments: cases)
  func computed(_ one: Case) throws {
    let evidence = try one.evidence.map { ReceiptEvidence($0, on: try Self.day($1)) }
    let receipt = ReceiptDate(one.channel, by: evidence)
    #expect(receipt?.day == (try one.day.map(Self.day)))
    #expect(receipt?.isFixed ?? false == one.isFixed)
  }

  @Test("What is not confirmed may wait one workday, an ordinary letter no day")
  func waiting() throws {
    let calendar = WorkCalendar.national
    // A Saturday in the middle of April: the next workday is Monday.
    let submitted = [ReceiptEvidence(.submitted, on: try Self.day("2024-04-13"))]
    let online = try #require(ReceiptDate(.online, by: submitted))
    #expect(online.confirmBy(.online, in: calendar) == (try Self.day("2024-04-15")))
    let letter = try #require(
      ReceiptDate(.ordinaryMail, by: [ReceiptEvidence(.arrived, on: try Self.day("2024-04-15"))]))
    #expect(letter.confirmBy(.ordinaryMail, in: calendar) == (try Self.day("2024-04-15")))
    let fixed = try #require(ReceiptDate(.inPerson, by: submitted))
    #expect(fixed.confirmBy(.inPerson, in: calendar) == nil)
  }

  @Test("Evidence from the future, before the arrival, or none at all is told")
  func issues() throws {
    let today = try Self.day("2024-04-20")
    func keys(_ channel: RequestChannel, _ evidence: [ReceiptEvidence]) -> [String] {
      ReceiptDate.issues(channel, evidence, today: today).map(\.key)
    }
    #expect(keys(.online, []) == ["request.issue.noEvidence"])
    #expect(
      keys(.inPerson, [ReceiptEvidence(.submitted, on: try Self.day("2024-04-21"))])
        == ["request.issue.futureEvidence"])
    let early = [
      ReceiptEvidence(.submitted, on: try Self.day("2024-04-18")),
      ReceiptEvidence(.confirmed, on: try Self.day("2024-04-17")),
    ]
    #expect(keys(.online, early) == ["request.issue.evidenceBeforeArrival"])
  }
}
