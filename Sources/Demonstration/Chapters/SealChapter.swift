import CivilTime
import Operations

/// The seal that the letters of the county's government carry.
struct SealChapter: DemonstrationChapter {
  let title = "印章"

  func write(in book: inout DemonstrationBook) async throws {
    guard let shelf = book.shelf, let organ = book.organs.first else { return }
    let blob = try await shelf.put(BlobPortions(InventedSeal.png))
    let draft = OrganSealDraft(from: book.clock.now.beijingDate)
    _ = try await book.desk.perform(
      AddOrganSeal(of: organ.id, draft, blob: blob), as: DemonstrationBook.narrator)
  }
}
