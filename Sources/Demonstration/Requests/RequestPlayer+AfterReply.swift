import CivilTime
import Disclosure
import Operations
import Persistence

extension RequestPlayer {
  /// Attaches a reconsideration or a suit, accepted on the day.
  func contest(
    _ path: CountedRemedy.Path, _ work: PlayedCase, in book: DemonstrationBook
  ) async throws {
    let id = work.matter.id
    let (organ, earlier) = try await book.database.read { connection in
      (try OrganRepository(connection).find(work.matter.organ), try RemedyRepository(connection).ofMatter(id))
    }
    guard let organ else { return }
    let serial = Int(id.rawValue % 900) + 1
    let isReview = path == .review
    let draft = RemedyDraft(
      path: path, authority: isReview ? organ.reconsiderationOrgan : organ.court,
      number: isReview ? "云复〔\(work.day.year)〕\(serial)号" : "（\(work.day.year)）云01行初\(serial)号",
      acceptedOn: work.day, servedOn: work.day,
      follows: path == .litigationAfterReview ? earlier.last { $0.path == .review }?.id : nil)
    _ = try await book.desk.perform(AddRemedy(to: id, draft), as: book.principal(handler))
  }

  /// Notes what was decided in what was contested last.
  func settle(_ decision: RemedyDecision, _ work: PlayedCase, in book: DemonstrationBook) async throws {
    let remedies = try await book.database.read { try RemedyRepository($0).ofMatter(work.matter.id) }
    guard let remedy = remedies.last else { return }
    let lesson =
      decision.result == .corrected
      ? "检索和说明理由要留痕；没有证明公开会带来的具体影响，仅引用条款不够。" : "检索记录和征求意见材料完整，是维持的主要理由。"
    try await book.desk.perform(
      EndRemedy(remedy.id, version: remedy.version, on: work.day, decision: decision, lesson: lesson),
      as: book.principal(handler))
  }

  /// Rates the service on the site, as only somebody can who filed there.
  func rate(_ rating: Int, in book: DemonstrationBook) async throws {
    guard let filed else { return }
    let key = try await book.desk.answer(OpenOwnCase(number: filed.number, secret: filed.secret), as: Self.visitor)
    try await book.desk.perform(
      RateOwnCase(key, rating: rating, note: rating < 3 ? "答复太慢，看不懂。" : "答复及时。"), as: Self.visitor)
  }
}
