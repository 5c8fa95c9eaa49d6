public import CivilTime
public import Disclosure

extension RequestRepository {
  /// A request that is written with many others: who entered it, and when.
  public typealias Entered = (request: DisclosureRequest, person: Person.ID?, at: Instant)

  /// Adds many requests at once, each with the evidence and the steps that it has; opinions are not among them.
  public func load(_ requests: [Entered]) throws {
    try connection.load(
      table: "request", columns: Self.columns, rows: try requests.map { try Self.values(of: $0.request) })
    try connection.load(
      table: "request_evidence",
      columns: ["matter_id", "sequence", "kind", "on_day", "note", "person_id", "at"],
      rows: requests.flatMap { entry in
        entry.request.course.evidence.enumerated().map { index, evidence in
          [
            entry.request.id.sqlValue, .integer(Int64(index + 1)), .text(evidence.kind.rawValue),
            evidence.on.sqlValue, .text(evidence.note), entry.person?.sqlValue ?? .null, entry.at.sqlValue,
          ]
        }
      })
    try connection.load(
      table: "request_step",
      columns: ["matter_id", "sequence", "event", "on_day", "term", "until_day", "note", "person_id", "at"],
      rows: requests.flatMap { entry in
        entry.request.course.steps.enumerated().map { index, step in
          [
            entry.request.id.sqlValue, .integer(Int64(index + 1)), .text(step.event.rawValue), step.on.sqlValue,
            .text(step.term?.description ?? ""), step.until?.sqlValue ?? .null, .text(step.note),
            entry.person?.sqlValue ?? .null, entry.at.sqlValue,
          ]
        }
      })
  }
}
