import CivilTime
public import Disclosure
import Persistence

/// Takes the register of a year out as a list, which is recorded; restricted cases that the asker may not see are not
/// in it.
public struct ExportRegister: Operation {
  /// Taking lists out.
  public static let access = Access.capability(.exportRecords)

  /// The organ.
  public var organ: Organ.ID
  /// The year of receipt.
  public var year: Int

  /// Takes a register out.
  public init(organ: Organ.ID, year: Int) {
    self.organ = organ
    self.year = year
  }

  /// What is taken out.
  public struct Outcome: Sendable {
    /// The full name of the organ.
    public var organName: String
    /// The heads.
    public var heads: [String]
    /// The rows, by number.
    public var rows: [[String]]
  }

  /// The organ.
  public func organ(in scope: Scope) throws -> Organ.ID? { organ }

  /// Collects the rows.
  ///
  /// - Throws: `NotFound`, `AccessRefusal` where the asker may not see the matters of the organ.
  public func run(in scope: Scope) throws -> Outcome {
    try scope.require(.viewMatters, at: organ)
    guard let name = try scope.organs.find(organ)?.name else { throw NotFound() }
    let visible = Visibility.rule(for: scope).matters(
      organ: "m.organ_id", label: "m.label", holder: "m.assignee_id")
    let lines = try scope.requests.register(of: year, organ: organ, visible: visible)
    scope.record(
      .registerExported, organ: organ, subject: .init("organ", organ.rawValue),
      changes: [
        .init("year", before: nil, after: "\(year)"), .init("requests", before: nil, after: "\(lines.count)"),
      ])
    return Outcome(organName: name, heads: RegisterSheet.heads, rows: lines.map(Self.cells))
  }

  private static func cells(_ line: RegisterLine) -> [String] {
    RegisterColumn.allCases.map { column in
      switch column {
      case .number: line.matter.number
      case .receivedOn: line.receivedOn
      case .channel: line.channel.chinese
      case .kind: Texts.text("party.kind.\(line.applicant.kind.rawValue)")
      case .name: line.applicant.maskedName
      case .content: line.matter.summary
      case .handler: line.handler
      case .due: line.matter.state.isUnfinished ? line.matter.dueOn?.description ?? "" : ""
      case .stage: Texts.text("request.stage.\(line.matter.stage)")
      case .outcome: line.ending.map { "\($0.code) \($0.name)" } ?? ""
      case .dispatchedOn: line.dispatchedOn?.description ?? ""
      case .delivery: line.delivery.map { Texts.text($0.textKey) } ?? ""
      case .remedyPath: joined(line) { Texts.text("remedy.path.\($0.path.rawValue)") }
      case .remedyAcceptedOn: joined(line) { $0.acceptedOn.description }
      case .remedyDecision: joined(line) { $0.decision.map { Texts.text("remedy.decision.\($0.rawValue)") } }
      case .remedyEndedOn: joined(line) { $0.endedOn?.description }
      }
    }
  }

  /// What is told of each remedy, in the order of the columns beside it.
  private static func joined(_ line: RegisterLine, _ cell: (RemedyCase) -> String?) -> String {
    line.remedies.map { cell($0) ?? RegisterRemedy.pending }.joined(separator: RegisterRemedy.separator)
  }
}
