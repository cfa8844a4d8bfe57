package loam.random;

/** The three rational functions of Wichura's algorithm AS 241; see {@link Distributions}. */
final class WichuraRationals {
  // coefficients of r^0, r^1, … r^7
  private static final double[] CENTRE_ABOVE = {
    3.3871328727963665,
    133.14166789178438,
    1971.5909503065513,
    13731.69376550946,
    45921.95393154987,
    67265.7709270087,
    33430.57558358813,
    2509.0809287301227
  };
  private static final double[] CENTRE_BELOW = {
    1,
    42.31333070160091,
    687.1870074920579,
    5394.196021424751,
    21213.794301586597,
    39307.89580009271,
    28729.085735721943,
    5226.495278852546
  };

  private static final double[] SHOULDER_ABOVE = {
    1.4234371107496835,
    4.630337846156546,
    5.769497221460691,
    3.6478483247632045,
    1.2704582524523684,
    0.2417807251774506,
    0.022723844989269184,
    0.0007745450142783414
  };
  private static final double[] SHOULDER_BELOW = {
    1,
    2.053191626637759,
    1.6763848301838038,
    0.6897673349851,
    0.14810397642748008,
    0.015198666563616457,
    0.0005475938084995345,
    1.0507500716444169E-9
  };

  private static final double[] TAIL_ABOVE = {
    6.657904643501103,
    5.463784911164114,
    1.7848265399172913,
    0.29656057182850487,
    0.026532189526576124,
    0.0012426609473880784,
    2.7115555687434876E-5,
    2.0103343992922881E-7
  };
  private static final double[] TAIL_BELOW = {
    1,
    0.599832206555888,
    0.1369298809227358,
    0.014875361290850615,
    0.0007868691311456133,
    1.8463183175100548E-5,
    1.421511758316446E-7,
    2.0442631033899397E-15
  };

  private WichuraRationals() {}

  static double centre(double r) {
    return polynomial(CENTRE_ABOVE, r) / polynomial(CENTRE_BELOW, r);
  }

  static double shoulder(double r) {
    return polynomial(SHOULDER_ABOVE, r) / polynomial(SHOULDER_BELOW, r);
  }

  static double tail(double r) {
    return polynomial(TAIL_ABOVE, r) / polynomial(TAIL_BELOW, r);
  }

  private static double polynomial(double[] coefficients, double r) {
    double sum = coefficients[7];
    for (int power = 6; power >= 0; power--) {
      sum = sum * r + coefficients[power];
    }
    return sum;
  }
}
