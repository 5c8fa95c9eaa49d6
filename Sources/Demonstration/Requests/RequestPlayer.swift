import CivilTime
import Disclosure
import Operations
import Persistence

/// Plays the script of one request at the desk, act by act.
struct RequestPlayer: DemonstrationPlayer {
  let script: RequestScript
  let office: MatterOffice
  /// The case; after a split those of all parts.
  private var cases: [Matter.ID] = []
  /// What the applicant was told when he filed it on the site.
  var filed: FiledRequest?

  init(script: RequestScript, office: MatterOffice) {
    self.script = script
    self.office = office
  }

  var days: [CivilDate] { script.acts.map(\.day) }

  /// Who works on it: by the day on which it came.
  var handler: Person.ID { office.handlers[(days.first?.dayNumber ?? 0) % office.handlers.count] }

  mutating func play(_ place: Int, in book: inout DemonstrationBook) async throws {
    let (day, act) = script.acts[place]
    if act == .arrive {
      cases = [try await arrive(on: day, in: &book)]
      return
    }
    for (part, id) in cases.enumerated() {
      let stored = try await book.database.read { connection in
        (try MatterRepository(connection).find(id), try RequestRepository(connection).find(id))
      }
      guard let matter = stored.0, let request = stored.1 else { continue }
      let work = PlayedCase(matter: matter, request: request, part: part, day: day)
      try await play(act, work, in: &book)
    }
  }

  private mutating func play(
    _ act: RequestAct, _ work: PlayedCase, in book: inout DemonstrationBook
  ) async throws {
    let (id, version) = (work.matter.id, work.matter.version)
    switch act {
    case .confirm:
      try await book.desk.perform(
        AddReceiptEvidence(id, version: version, [.init(.confirmed, on: work.day, note: "电话确认")]),
        as: book.principal(office.clerk))
      try await take(.register(handler: handler), of: id, version + 1, as: office.clerk, in: book)
    case .post: try await post(work, reachedOn: nil, in: &book)
    case .reach: try await post(work, reachedOn: work.day, in: &book)
    case .answer(let answer): try await record(answer, work, in: book)
    case .askExtension:
      try await book.desk.perform(
        ProposeExtension(id, version: version, days: 20, reasons: Self.extensionReasons), as: book.principal(handler))
    case .propose(let outcomes): try await propose(outcomes, work, in: book)
    case .agree: try await book.decide(on: id, agrees: true)
    case .sendBack: try await book.decide(on: id, agrees: false)
    case .sign: while try await book.decide(on: id, agrees: true) {}
    case .contest(let path): try await contest(path, work, in: book)
    case .settle(let decision): try await settle(decision, work, in: book)
    case .rate(let rating): try await rate(rating, in: book)
    case .convert:
      _ = try await book.desk.perform(
        ConvertToPublication(id, version: version, title: "公开：\(work.matter.title)"), as: book.principal(handler))
    case .reportUpward:
      try await book.desk.perform(
        ReportUpward(id, version: version, to: "县政务公开办公室", on: work.day, note: "报备"), as: book.principal(handler))
    case .split:
      cases += try await book.desk.perform(
        SplitRequest(id, version: version, parts: RequestWords.parts), as: book.principal(handler))
    case .archive:
      try await prove(work, in: book)
      let proved = try await book.database.read { try MatterRepository($0).find(id)?.version }
      try await take(.archive, of: id, proved ?? version, as: actor(act), in: book)
    default:
      guard let move = try await move(act, work, in: &book) else { return }
      try await take(move, of: id, version, as: actor(act), in: book)
    }
  }

  /// Takes a step of the workflow.
  func take(
    _ move: RequestMove, of id: Matter.ID, _ version: Int, as person: Person.ID, in book: DemonstrationBook
  ) async throws {
    try await book.desk.perform(TakeRequestStep(id, version: version, move), as: book.principal(person))
  }

  /// Who takes a step.
  private func actor(_ act: RequestAct) -> Person.ID {
    switch act {
    case .register, .correct, .deliver, .comeBack, .archive: office.clerk
    case .extend: office.head
    default: handler
    }
  }
}

/// A case as it stands before an act.
struct PlayedCase: Sendable {
  /// The matter.
  var matter: Matter
  /// The request.
  var request: DisclosureRequest
  /// Its place among the parts of a request that was split.
  var part: Int
  /// The day of the act.
  var day: CivilDate
}
