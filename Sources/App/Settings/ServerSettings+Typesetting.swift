public import Documents

extension ServerSettings {
  /// Where the typesetting program stands; nil where it is not installed.
  public var typesettingPlace: TypesettingPlace? {
    let folder = text(.typesetting)
    return TypesettingPlace(in: folder.isEmpty ? TypesettingPlace.usual : [folder])
  }

  /// What sets letters as PDF, or says that nothing does; one for the whole process, since it owns the workers.
  public func letterTypesetter() -> any LetterTypesetter {
    guard let place = typesettingPlace, let typesetter = TypstTypesetter(place) else { return NoTypesetter() }
    return typesetter
  }
}
