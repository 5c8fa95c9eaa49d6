import CivilTime
import Disclosure

extension RequestRepository {
  /// The steps of a request with who took them, in order.
  func takenSteps(of id: Matter.ID) throws -> [TakenStep] {
    try connection.rows(
      """
      SELECT sequence, event, on_day, term, until_day, note, person_id, at
        FROM request_step
       WHERE matter_id = \(id.rawValue)
       ORDER BY sequence
      """
    ) { row in
      TakenStep(
        RequestStep(
          try row.choice("event"), on: try row.date("on_day"), term: Term(try row.text("term")),
          until: try row.dateOrNil("until_day"), note: try row.text("note")),
        sequence: try row.int("sequence"), person: try row.idOrNil("person_id"), at: try row.instant("at"))
    }
  }

  func add(
    _ step: RequestStep, sequence: Int, to id: Matter.ID, by person: Person.ID?, at moment: Instant
  ) throws {
    try connection.send(
      """
      INSERT INTO request_step (matter_id, sequence, event, on_day, term, until_day, note, person_id, at)
      VALUES (\(id.rawValue), \(sequence), \(step.event.rawValue), \(step.on), \(step.term?.description ?? ""),
        \(step.until), \(step.note), \(person?.rawValue), \(moment))
      """)
  }

  func evidence(of id: Matter.ID) throws -> [ReceiptEvidence] {
    try connection.rows(
      "SELECT kind, on_day, note FROM request_evidence WHERE matter_id = \(id.rawValue) ORDER BY sequence"
    ) { ReceiptEvidence(try $0.choice("kind"), on: try $0.date("on_day"), note: try $0.text("note")) }
  }

  func add(
    _ evidence: ReceiptEvidence, sequence: Int, to id: Matter.ID, by person: Person.ID?, at moment: Instant
  ) throws {
    try connection.send(
      """
      INSERT INTO request_evidence (matter_id, sequence, kind, on_day, note, person_id, at)
      VALUES (\(id.rawValue), \(sequence), \(evidence.kind.rawValue), \(evidence.on), \(evidence.note),
        \(person?.rawValue), \(moment))
      """)
  }

  func consultations(of id: Matter.ID) throws -> [Consultation] {
    try connection.rows(
      """
      SELECT id, kind, name, party_id, question, sent_on, reached_on, answered_on, answer, reasons
        FROM consultation
       WHERE matter_id = \(id.rawValue)
       ORDER BY id
      """
    ) { row in
      Consultation(
        id: try row.id("id"), kind: try row.choice("kind"), name: try row.text("name"),
        party: try row.idOrNil("party_id"), question: try row.text("question"), sentOn: try row.date("sent_on"),
        reachedOn: try row.dateOrNil("reached_on"), answeredOn: try row.dateOrNil("answered_on"),
        answer: try row.textOrNil("answer") == nil ? nil : try row.choice("answer"), reasons: try row.text("reasons"))
    }
  }

  /// Adds a consultation, or saves what became of it.
  func put(_ consultation: Consultation, of request: DisclosureRequest) throws {
    try connection.send(
      """
      INSERT INTO consultation (id, organ_id, matter_id, kind, name, party_id, question, sent_on, reached_on,
        answered_on, answer, reasons)
      VALUES (\(consultation.id.rawValue), \(request.organ.rawValue), \(request.id.rawValue),
        \(consultation.kind.rawValue), \(consultation.name), \(consultation.party?.rawValue), \(consultation.question),
        \(consultation.sentOn), \(consultation.reachedOn), \(consultation.answeredOn),
        \(consultation.answer?.rawValue), \(consultation.reasons))
          ON CONFLICT (id) DO UPDATE
         SET reached_on = excluded.reached_on, answered_on = excluded.answered_on, answer = excluded.answer,
             reasons = excluded.reasons
      """)
  }
}
