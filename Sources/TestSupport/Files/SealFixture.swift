private import Foundation

/// A seal as an organ may supply it.
public enum SealFixture {
  /// A red ring and disc on white, 320 dots wide, a palette of two colours.
  public static let png = [UInt8](Data(base64Encoded: text) ?? Data())

  private static let text = """
    iVBORw0KGgoAAAANSUhEUgAAAUAAAAFAAQMAAAD3XjfpAAAABlBMVEX////mHh7W433QAAAEEUlEQVR42u2aTXLrIBCEo9KCJUfg\
    KBwNH81H8RG81IKyElu2hGAYPtuk3ksqrFxSWwzD30xPf3z8tR/T7DyfCc7NX21q48x8a6cmcL43YODSzvCDrU/aDah/MmzAi4Yb\
    56QdWz58tIn1rPa961nr2z6Gaxvj9uvrGzKq3o7Jf1QTD8vvQTPSpj5xipF+++DyyVg3Me7/VjfxtF/Bx6qJWQfn2kTHzOSpNtGn\
    bPeI0z2kYxYfbGO5FF0c0b6vnASu+P8ojyaU/pVHIzwN0twMQj9OGrYRzhvp2XWIB6GXszRoye5JWIzxAz0UnWvLbgbx7DSl4aM4\
    r8JTI6/7sh8rr71QWO7k1Vw+DvL+KDuqXBiF6YO86svnY22z5/4xtfM1ZCbZ2jnjs0G62tGev/C1Iy7vyteuU5MBg+ydq38umRfq\
    57r2v2pfY/2q8DuPm/rF53bDtPVbav/K1oMNswM6DThVLc7WVST+zj2nxSS7d9ptH+b08/Wr+cv+Q2LwpAUkx4qvCo+fngdaLQpM\
    v+K0qCkdgKv7++qSSfSAAIyiT4Wp2WYjqCFg8laPFZP+tBm8jkAalziHh9VTZz3uPT4LNHocv73GQKsGyIllVpvBq1POZE2k3nON\
    vGAF+hbwMXH+ogNDRIsneR+iDlx7bKVi62ApcGjlV48JwcCxlQSa+1rAQNMGnnZ/UNbZk8DGctzcgoGumfnep64/sLVu13XIgbEF\
    vCNCG3h5EtgkJdwF7YTVgRzYZE7sc8BybxWOXdbXkO+EMt0xMtAX+XIFWCb1CzDfrWOZ1C+7asye2pJ5GEWgL5kHGRhKemSBZNt6\
    WOiRQ7mxTf6w5FEGCSixXCLQCkSTCHQCK7QAsxPFL8BYnil2lkikLPAXgCJt9g5weAAPDeAoMlc3oCPAadvd+4nJpia8AZT5x3eA\
    TqQA3wH6BzC+DvSxDbxh9sAg0pQ/FChTyH/A3wj8VQtX2a79T4rvPs36n7hdbgV6IeEr7sVLs/99rYYKMPjA4cyrARIOubQgDoaF\
    ONB8OXRVgmEYXuOA/fUUoJ5UwDSlf4b0DVkcTiD75644be6fsf9D+qE/l9Kf78FUU3+Wqz8T158t5EQlpj4xmYrpWUz4YgoZk9KY\
    5u7PsPevAuACBC5p8CIJLrvgQg4uDeFiEy5f4YJY/1ocLgPiwiIuVfLiJy6n4gItLvniIjIuS+NCNy6d42I8Lu9zwQCWIGBRA5ZJ\
    YOEFlnJgcQiWm2ABC5fEYJENlu1gIRCWFmGxEpY/cUEVlmhh0ReWkWFhGpa6cfEcluNhgR+WDGIRIpY1cqEkll5iMSeWh3LBKZaw\
    YlEsltly4S6WAmNxMZYrcwE0llRjkTaXfWMhOZemY7E7l89jQT6X+P+1/6N9Agczp3a3qXqVAAAAAElFTkSuQmCC
    """
}
