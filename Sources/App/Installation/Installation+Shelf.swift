import BlobStore
public import Operations

extension Installation {
  /// Where its files lie.
  ///
  /// - Throws: where the folder cannot be made.
  public func shelf() throws -> any BlobShelf { try FolderShelf(folder: folder.blobs) }
}
