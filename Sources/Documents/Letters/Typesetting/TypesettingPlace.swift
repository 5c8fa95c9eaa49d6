public import Containers
import Glibc

/// Where the typesetting program stands: a folder made by `scripts/typesetting`, with Python, Typst and fonts.
public struct TypesettingPlace: Sendable, Equatable {
  /// The folder.
  public let folder: String
  /// Its Python.
  public let python: Tool

  /// Where fonts stand.
  var fonts: String { "\(folder)/fonts" }

  /// The first of the folders that has Python, Typst and fonts.
  ///
  /// - Parameter folders: where to look; relative ones are looked for in the working directory.
  public init?(in folders: [String] = TypesettingPlace.usual) {
    for folder in folders {
      guard
        let folder = realpath(folder, nil).map({ pointer in
          defer { free(pointer) }
          return String(cString: pointer)
        })
      else { continue }
      guard access("\(folder)/ready", R_OK) == 0, access("\(folder)/fonts", R_OK | X_OK) == 0,
        let python = Tool("python", searchPath: "\(folder)/bin")
      else { continue }
      self.folder = folder
      self.python = python
      return
    }
    return nil
  }

  /// The folders of an installation and of a clone of the source.
  public static let usual = ["/usr/local/lib/gongkai/typesetting", ".typesetting"]
}
