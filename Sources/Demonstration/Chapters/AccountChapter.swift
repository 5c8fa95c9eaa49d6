import Cryptography
import Operations

/// The accounts are opened last: a password that is set earlier in the played year would be due for a change.
struct AccountChapter: DemonstrationChapter {
  let title = "账号"

  func write(in book: inout DemonstrationBook) async throws {
    let hash = PasswordHash(of: book.plan.password, parameters: .standard).description
    try await book.desk.perform(
      OpenDemonstrationAccounts(people: book.people.map(\.id), hash: hash), as: DemonstrationBook.narrator)
  }
}
