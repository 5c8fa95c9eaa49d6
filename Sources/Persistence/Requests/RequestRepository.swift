public import CivilTime
public import Disclosure

/// The requests in the database, beside their matters.
public struct RequestRepository {
  let connection: any Connection

  /// The requests that a connection sees.
  public init(_ connection: any Connection) {
    self.connection = connection
  }

  /// A request with its whole course.
  public func find(_ id: Matter.ID) throws -> DisclosureRequest? { try file(of: id)?.request }

  /// A request with its whole course, and who took each step of it.
  public func file(of id: Matter.ID) throws -> (request: DisclosureRequest, steps: [TakenStep])? {
    let row = try connection.row("SELECT \(sql: Self.selected) FROM request r WHERE r.id = \(id.rawValue)")
    return try row.map { row in
      var request = try DisclosureRequest(row: row)
      let steps = try takenSteps(of: id)
      request.course = RequestCourse(
        channel: request.course.channel, evidence: try evidence(of: id), steps: steps.map(\.step),
        consultations: try consultations(of: id))
      return (request, steps)
    }
  }

  /// Adds a request with the evidence and the steps that it has already.
  ///
  /// `person` entered it; nil where a program or the applicant did.
  public func insert(_ request: DisclosureRequest, by person: Person.ID?, at moment: Instant) throws {
    let values = try Self.values(of: request)
    try connection.send(
      """
      INSERT INTO request (\(sql: .joined(Self.columns.map { "\(identifier: $0)" }, separator: ", ")))
      VALUES (\(sql: .joined(values.map { "\($0)" }, separator: ", ")))
      """)
    for (index, evidence) in request.course.evidence.enumerated() {
      try add(evidence, sequence: index + 1, to: request.id, by: person, at: moment)
    }
    for (index, step) in request.course.steps.enumerated() {
      try add(step, sequence: index + 1, to: request.id, by: person, at: moment)
    }
    try markRepeated(request)
  }

  /// Saves what can change of a request besides its course, and the evidence and steps that were added.
  ///
  /// The matter is saved with it and guards against lost updates.
  public func update(
    _ request: DisclosureRequest, from old: DisclosureRequest, by person: Person.ID?, at moment: Instant
  ) throws {
    let id = request.id
    if request.record != old.record {
      try connection.send(
        """
        UPDATE request
           SET received_on = \(request.receivedText), content_key = \(request.contentKey),
               answers = \(request.answers.map(\.rawValue).joined(separator: " ")),
               details = \(try StoredJSON.text(of: request.details)), proposal = \(request.proposal),
               rectification = \(try StoredJSON.text(of: request.rectification)),
               extension = \(try StoredJSON.text(of: request.extensionAsked)),
               publication_id = \(request.publication?.rawValue), reported_to = \(request.reportedTo),
               reported_on = \(request.reportedOn), reported_note = \(request.reportedNote),
               rating = \(request.satisfaction?.rating),
               rating_note = \(request.satisfaction?.note ?? ""), rated_on = \(request.satisfaction?.on),
               secret_hash = \(request.secretHash), assistance = \(request.assistance),
               suggests_publication = \(request.suggestsPublication ? 1 : 0)
         WHERE id = \(id.rawValue)
        """)
      if request.contentKey != old.contentKey { try markRepeated(request) }
    }
    for index in old.course.evidence.count..<max(request.course.evidence.count, old.course.evidence.count) {
      try add(request.course.evidence[index], sequence: index + 1, to: id, by: person, at: moment)
    }
    for index in old.course.steps.count..<max(request.course.steps.count, old.course.steps.count) {
      try add(request.course.steps[index], sequence: index + 1, to: id, by: person, at: moment)
    }
    for consultation in request.course.consultations where !old.course.consultations.contains(consultation) {
      try put(consultation, of: request)
    }
  }

  /// Saves what was corrected about the applicant.
  public func setApplicant(_ kind: Party.Kind, key: String, of id: Matter.ID) throws {
    try connection.send(
      """
      UPDATE request
         SET applicant_kind = \(kind.rawValue), applicant_key = \(key),
             content_key = substr(content_key, 1, length(content_key) - length(applicant_key)) || \(key)
       WHERE id = \(id.rawValue)
      """)
  }

  /// The requests that were split off from one, in their order.
  public func splitOff(from id: Matter.ID) throws -> [Matter.ID] {
    try connection.rows("SELECT id FROM request WHERE split_from = \(id.rawValue) ORDER BY id") { try $0.id("id") }
  }
}
