public import Disclosure
import Persistence

extension FileCabinet {
  /// Keeps the picture of a seal, and lays down from when letters carry it.
  ///
  /// - Parameters:
  ///   - png: the picture, checked and prepared already.
  ///   - draft: what was entered besides.
  ///   - organ: whose seal it is.
  ///   - principal: who supplies it.
  /// - Returns: the seal.
  /// - Throws: `AccessRefusal`, `Issues`.
  public func addSeal(
    _ png: [UInt8], _ draft: OrganSealDraft, of organ: Organ.ID, as principal: Principal
  ) async throws -> OrganSeal {
    // Nobody's bytes are taken who may not supply a seal; the operation checks the rest.
    let found = try await desk.answer(OrganSealList(of: organ), as: principal)
    guard found.mayEdit else { throw AccessRefusal.lacks(.editGuide) }
    try Issues.check(draft.issues(on: found.today))
    let blob = try await shelf.put(BlobPortions(png))
    return try await desk.perform(AddOrganSeal(of: organ, draft, blob: blob), as: principal)
  }

  /// The picture of a seal, as it lies on the shelf.
  ///
  /// - Throws: `BlobFault` where it is gone: a letter never goes out without the seal that it was signed with.
  public func picture(of seal: SealMark) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await portion in try await shelf.open(seal.digest) { bytes += portion }
    return bytes
  }

  /// The picture of a seal, for its page.
  ///
  /// - Throws: `NotFound`, `AccessRefusal`; `BlobFault` where it is gone.
  public func picture(of id: OrganSeal.ID, as principal: Principal) async throws -> [UInt8] {
    try await picture(of: try await desk.answer(OrganSealDetails(id), as: principal).mark)
  }
}
